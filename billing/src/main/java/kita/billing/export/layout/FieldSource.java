package kita.billing.export.layout;

import java.util.Optional;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.FieldLayout.Choice;

/** What stands in a field of a run's file; what does not fit is an {@link UnfitException}. */
final class FieldSource {

    private final RunFacts run;
    private final FieldText text;

    FieldSource(Layout layout, RunFacts run) {
        this.run = run;
        this.text = new FieldText(layout.style());
    }

    /** @param posting empty in head and foot: null */
    String text(FieldLayout field, PostingRecord posting) {
        for (Choice choice : field.choices()) {
            Optional<Condition> when = choice.when();
            if (when.isEmpty() || when.get().holds(posting)) {
                return text.of(read(choice.content(), posting), choice.form());
            }
        }
        return "";
    }

    private Object read(Content content, PostingRecord posting) {
        if (content instanceof Content.Constant constant) {
            return constant.text();
        }
        if (content instanceof Content.Setting setting) {
            String told = run.settings().get(setting.key());
            if (told == null) {
                throw new UnfitException("braucht die Angabe „" + setting.key() + "“ unter finance.settings");
            }
            return told;
        }
        return ((Content.Of) content).value().read(run, posting);
    }
}
