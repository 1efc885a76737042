package kita.billing.export.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kita.billing.export.PostingRecord;
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
    private final FieldSource source;
    private Money total = Money.ZERO;
    private long count;

    /** Writes the head at once. */
    public RecordWriter(Layout layout, RunFacts run, OutputStream out) throws IOException {
        this.layout = layout;
        this.run = run;
        this.out = out;
        this.source = new FieldSource(layout, run);
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
        try {
            return source.text(field, posting);
        } catch (UnfitException unfit) {
            throw refused(field, posting, unfit);
        }
    }

    private RecordRefusedException refused(FieldLayout field, PostingRecord posting, UnfitException unfit) {
        String where = posting == null ? "in Kopf oder Fuß" : "des Belegs " + posting.number();
        return new RecordRefusedException("Das Feld „" + field.name() + "“ " + where + " des Laufs " + run.run() + " "
                + unfit.getMessage() + " (Format „" + layout.name()
                + "“). Bitte municipality.yaml oder das Format berichtigen.");
    }
}
