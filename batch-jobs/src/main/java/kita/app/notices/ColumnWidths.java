package kita.app.notices;

import java.util.List;
import kita.billing.notice.Block;
import kita.billing.notice.Block.Alignment;

/** How wide the columns of a table are: as their texts want, stretched or squeezed to the width of the page. */
final class ColumnWidths {

    static final float PADDING = 10;

    private final Wrap wrap;
    private final NoticeFonts.Faces faces;

    ColumnWidths(Wrap wrap, NoticeFonts.Faces faces) {
        this.wrap = wrap;
        this.faces = faces;
    }

    /** Inner widths, without the padding between columns; they add up to the width of the text. */
    float[] of(Block.Table table) {
        int count = table.columns().size();
        float[] wanted = new float[count];
        float[] least = new float[count];
        for (int column = 0; column < count; column++) {
            measure(table, column, wanted, least);
        }
        float available = Paper.TEXT_WIDTH - PADDING * (count - 1);
        return sum(wanted) <= available
                ? stretched(table.columns(), wanted, available)
                : squeezed(wanted, least, available);
    }

    private void measure(Block.Table table, int column, float[] wanted, float[] least) {
        boolean amount = table.columns().get(column).alignment() == Alignment.AMOUNT;
        String heading = table.columns().get(column).heading();
        wanted[column] = Style.CELL_HEAD.width(faces, heading);
        least[column] = amount ? wanted[column] : wrap.longestPiece(heading, Style.CELL_HEAD);
        for (List<String> row : table.rows()) {
            String text = row.get(column);
            float width = Style.CELL.width(faces, text);
            wanted[column] = Math.max(wanted[column], width);
            least[column] = Math.max(least[column], amount ? width : wrap.longestPiece(text, Style.CELL));
        }
    }

    /** What is left over goes to the columns with text, by their need. */
    private static float[] stretched(List<Block.Column> columns, float[] wanted, float available) {
        float text = 0;
        for (int column = 0; column < wanted.length; column++) {
            text += columns.get(column).alignment() == Alignment.TEXT ? wanted[column] : 0;
        }
        float spare = available - sum(wanted);
        float[] widths = wanted.clone();
        for (int column = 0; column < widths.length; column++) {
            if (columns.get(column).alignment() == Alignment.TEXT) {
                widths[column] += spare * wanted[column] / text;
            }
        }
        return widths;
    }

    /** Narrow columns get what they want; the others share what is left alike, but never less than their longest word. */
    private static float[] squeezed(float[] wanted, float[] least, float available) {
        float[] widths = new float[wanted.length];
        boolean[] settled = new boolean[wanted.length];
        float left = available;
        int open = wanted.length;
        for (int column = next(wanted, settled); column >= 0; column = next(wanted, settled)) {
            widths[column] = Math.max(Math.min(wanted[column], left / open), Math.min(least[column], left));
            left -= widths[column];
            settled[column] = true;
            open--;
        }
        return widths;
    }

    /** The open column that wants least; -1 if there is none. */
    private static int next(float[] wanted, boolean[] settled) {
        int best = -1;
        for (int column = 0; column < wanted.length; column++) {
            if (!settled[column] && (best < 0 || wanted[column] < wanted[best])) {
                best = column;
            }
        }
        return best;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
