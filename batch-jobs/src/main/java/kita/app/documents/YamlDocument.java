package kita.app.documents;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Opens a YAML text as a tree of {@link YamlNode}s with line numbers.
 *
 * <p>Only the tree is composed; no object is made from a tag. Aliases, more than one document, texts over 4 million
 * characters and nesting over 30 levels are refused.
 *
 * <p>A reader looks like this:
 *
 * <pre>{@code
 * Findings findings = new Findings(fileName);
 * YamlNode root = YamlDocument.open(text, findings);
 * String name = root.text("name");              // a finding if missing, and a stand-in
 * root.allowOnly("name", "dueDay");             // other keys are findings: a typing error never passes
 * findings.refuseIfAny();                       // throws with all of them
 * return new Municipality(name, ...);           // stand-ins never come this far
 * }</pre>
 */
public final class YamlDocument {

    private static final int MAX_CHARACTERS = 4_000_000;
    private static final int MAX_DEPTH = 30;

    private YamlDocument() {}

    /** The root of the document; if it cannot be read at all, an absent node and the reason among the findings. */
    public static YamlNode open(String text, Findings findings) {
        try {
            return compose(text, findings);
        } catch (MarkedYAMLException broken) {
            findings.add(
                    lineOf(broken.getProblemMark()),
                    "Das ist kein gültiges YAML (" + broken.getProblem() + ").",
                    "Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle prüfen.");
        } catch (YAMLException broken) {
            findings.add(
                    1,
                    "Der Text lässt sich nicht als YAML lesen (" + broken.getMessage() + ").",
                    "Datei als UTF-8-Text ohne Steuerzeichen und mit höchstens 30 Ebenen speichern.");
        }
        return YamlNode.absent("", 1, findings);
    }

    private static YamlNode compose(String text, Findings findings) {
        LoaderOptions limits = limits();
        Parser parser = new WithoutAliases(new ParserImpl(new StreamReader(text), limits));
        Node root;
        try {
            root = new Composer(parser, new Resolver(), limits).getSingleNode();
        } catch (AliasFound alias) {
            findings.add(
                    lineOf(alias.mark),
                    "Verweise (*name) sind nicht erlaubt.",
                    "Die Werte an dieser Stelle ausschreiben.");
            return YamlNode.absent("", 1, findings);
        }
        if (root == null) {
            findings.add(1, "Das Dokument ist leer.", "Inhalt eintragen.");
            return YamlNode.absent("", 1, findings);
        }
        return YamlNode.root(root, findings);
    }

    /** Stops at the first alias, before anything is put in its place. */
    private record WithoutAliases(Parser parser) implements Parser {

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public Event getEvent() {
            Event event = parser.getEvent();
            if (event instanceof AliasEvent) {
                throw new AliasFound(event.getStartMark());
            }
            return event;
        }
    }

    /** Never leaves this class. */
    private static final class AliasFound extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Mark mark;

        AliasFound(Mark mark) {
            super(null, null, false, false);
            this.mark = mark;
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setAllowRecursiveKeys(false);
        options.setProcessComments(false);
        return options;
    }

    private static int lineOf(Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }
}
