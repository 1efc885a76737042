package kita.app.documents;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;

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
        Yaml yaml = new Yaml(new SafeConstructor(limits()));
        for (Event event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                findings.add(
                        lineOf(event.getStartMark()),
                        "Verweise (*name) sind nicht erlaubt.",
                        "Die Werte an dieser Stelle ausschreiben.");
                return YamlNode.absent("", 1, findings);
            }
        }
        Node root = yaml.compose(new StringReader(text));
        if (root == null) {
            findings.add(1, "Das Dokument ist leer.", "Inhalt eintragen.");
            return YamlNode.absent("", 1, findings);
        }
        return YamlNode.root(root, findings);
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
