package kita.billing.export.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kita.billing.export.PostingRecord;
import kita.billing.export.layout.FieldLayout.Choice;
import kita.money.Money;

/**
 * Writes the entries of a released run as a layout asks. The same run and layout always give the same bytes. What does
 * not fit is refused with {@link RecordRefusedException}, and entries that do not come to what was released with {@link
 * IllegalStateException}: the bytes written so far must be thrown away.
 */
public final class RecordWriter {

    private final Layout layout;
    private final RunFacts run;
    private final OutputStream out;
    private final FieldText text;
    private Money total = Money.ZERO;
    private long count;

    /** Writes the head at once. */
    public RecordWriter(Layout layout, RunFacts run, OutputStream out) throws IOException {
        this.layout = layout;
        this.run = run;
        this.out = out;
        this.text = new FieldText(layout.style());
        if (run.count() > layout.mostItems()) {
            throw new RecordRefusedException("Das Format „" + layout.name() + "“ nimmt höchstens " + layout.mostItems()
                    + " Buchungen in einer Datei; der Lauf " + run.run() + " hat " + run.count() + ".");
        }
        out.write(layout.style().encoding().start());
        lines(layout.head(), null);
    }

    public void add(PostingRecord posting) throws IOException {
        lines(layout.item(), posting);
        total = total.plus(posting.entry().amount());
        count++;
    }

    /** Writes the foot; nothing follows. */
    public void finish() throws IOException {
        if (count != run.count() || !total.equals(run.sum())) {
            throw new IllegalStateException(layout.fileName() + " holds " + count + " entries of " + total
                    + ", released are " + run.count() + " of " + run.sum());
        }
        lines(layout.foot(), null);
    }

    private void lines(List<LineLayout> lines, PostingRecord posting) throws IOException {
        for (LineLayout line : lines) {
            StringBuilder written = new StringBuilder();
            for (int column = 1; column <= line.columns(); column++) {
                if (column > 1) {
                    written.append(layout.style().separator());
                }
                FieldLayout field = line.fields().get(column);
                if (field != null) {
                    written.append(field(field, posting));
                }
            }
            written.append(layout.style().lineEnd());
            out.write(written.toString().getBytes(layout.style().encoding().charset()));
        }
    }

    private String field(FieldLayout field, PostingRecord posting) {
        for (Choice choice : field.choices()) {
            Optional<Condition> when = choice.when();
            if (when.isEmpty() || when.get().holds(posting)) {
                try {
                    return text.of(read(choice.content(), posting), choice.form());
                } catch (UnfitException unfit) {
                    throw refused(field, posting, unfit);
                }
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

    private RecordRefusedException refused(FieldLayout field, PostingRecord posting, UnfitException unfit) {
        String where = posting == null ? "in Kopf oder Fuß" : "des Belegs " + posting.number();
        return new RecordRefusedException("Das Feld „" + field.name() + "“ " + where + " des Laufs " + run.run() + " "
                + unfit.getMessage() + " (Format „" + layout.name()
                + "“). Bitte municipality.yaml oder das Format berichtigen.");
    }
}
