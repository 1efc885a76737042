package kita.app.notices;

import java.util.ArrayList;
import java.util.List;

/** Puts strips on sheets, top down, without leaving a heading or a single line behind. */
final class Pager {

    private final List<List<Mark>> sheets = new ArrayList<>();
    private float top;

    Pager(float firstTop) {
        sheets.add(new ArrayList<>());
        top = firstTop;
    }

    /** The marks of each sheet. */
    List<List<Mark>> sheets() {
        return sheets;
    }

    void place(List<Box> boxes) {
        int start = 0;
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).after() == Box.After.MAY_BREAK || i == boxes.size() - 1) {
                placeTogether(boxes.subList(start, i + 1));
                start = i + 1;
            }
        }
    }

    private void placeTogether(List<Box> chunk) {
        float height = 0;
        for (Box box : chunk) {
            height += box.gapBefore() + box.height();
        }
        if (top + height > Paper.BODY_BOTTOM && !isAtTop()) {
            turn(chunk.get(0));
        }
        for (Box box : chunk) {
            if (top + box.gapBefore() + box.height() > Paper.BODY_BOTTOM && !isAtTop()) {
                turn(box);
            }
            put(box);
        }
    }

    private void turn(Box next) {
        sheets.add(new ArrayList<>());
        top = Paper.NEXT_BODY_TOP;
        next.repeated().forEach(this::put);
    }

    private void put(Box box) {
        if (!isAtTop()) {
            top += box.gapBefore();
        }
        float down = top;
        box.marks().forEach(mark -> sheets.get(sheets.size() - 1).add(moved(mark, down)));
        top += box.height();
    }

    private boolean isAtTop() {
        return sheets.get(sheets.size() - 1).isEmpty();
    }

    private static Mark moved(Mark mark, float down) {
        if (mark instanceof Mark.Text text) {
            return new Mark.Text(text.node(), text.x(), text.baseline() + down, text.style(), text.text());
        }
        if (mark instanceof Mark.Symbol symbol) {
            return new Mark.Symbol(symbol.node(), symbol.x(), symbol.y() + down, symbol.symbol());
        }
        Mark.Line line = (Mark.Line) mark;
        return new Mark.Line(line.x1(), line.y1() + down, line.x2(), line.y2() + down, line.width(), line.ink());
    }
}
