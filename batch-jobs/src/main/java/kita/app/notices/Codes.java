package kita.app.notices;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block;

/** A QR code with its text to the right of it, as one strip that no page cuts. */
final class Codes {

    private static final float GAP = Paper.mm(5);

    /** Small, so that the text is hardly higher than the code and few letters need another sheet for it. */
    private static final Style TEXT = Style.CELL;

    private final Wrap wrap;

    Codes(Wrap wrap) {
        this.wrap = wrap;
    }

    /**
     * The dark modules begin at the margin, in line with the text above. The quiet zone lies in the gaps to what stands
     * around, as each of them is larger; so it takes no room of its own.
     */
    Box code(Node parent, Block.Code code, float gapBefore) {
        QrSymbol symbol = QrSymbol.of(code.text());
        float textLeft = Paper.LEFT + symbol.side() + GAP;
        List<String> lines = wrap.lines(code.caption(), TEXT, Paper.RIGHT - textLeft);
        float textHeight = lines.size() * TEXT.leading();
        float height = Math.max(symbol.side(), textHeight);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Symbol(
                parent.addFigure(code.alternative()), Paper.LEFT, (height - symbol.side()) / 2, symbol));
        Node caption = parent.add(Node.Tag.PARAGRAPH);
        float top = (height - textHeight) / 2;
        for (String line : lines) {
            marks.add(new Mark.Text(caption, textLeft, top + TEXT.baseline(), TEXT, line));
            top += TEXT.leading();
        }
        return new Box(marks, height, Math.max(gapBefore, QrSymbol.QUIET_ZONE), Box.After.MAY_BREAK);
    }
}
