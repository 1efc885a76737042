package kita.app.notices;

import java.util.ArrayList;
import java.util.List;

/** Running text as strips, one per line. */
final class Paragraphs {

    private static final float BULLET_INDENT = 12;

    private final Wrap wrap;

    Paragraphs(Wrap wrap) {
        this.wrap = wrap;
    }

    /** A paragraph; its first two and its last two lines stay on one page. */
    List<Box> paragraph(Node node, Style style, String text, float gapBefore) {
        return lines(node, style, text, Paper.LEFT, Paper.TEXT_WIDTH, gapBefore);
    }

    /** A heading stays with what follows it. */
    List<Box> heading(Node node, Style style, String text, float gapBefore) {
        return paragraph(node, style, text, gapBefore).stream()
                .map(Box::keptWithNext)
                .toList();
    }

    List<Box> bullet(Node list, Style style, String text, float gapBefore) {
        Node item = list.add(Node.Tag.ITEM);
        Node label = item.add(Node.Tag.LABEL);
        Node body = item.add(Node.Tag.ITEM_BODY);
        List<Box> boxes = new ArrayList<>(
                lines(body, style, text, Paper.LEFT + BULLET_INDENT, Paper.TEXT_WIDTH - BULLET_INDENT, gapBefore));
        Box first = boxes.get(0);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Text(label, Paper.LEFT + 2, style.baseline(), style, "• "));
        marks.addAll(first.marks());
        boxes.set(0, new Box(marks, first.height(), first.gapBefore(), first.after()));
        return boxes;
    }

    private List<Box> lines(Node node, Style style, String text, float left, float width, float gapBefore) {
        List<String> lines = wrap.lines(text, style, width);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean wouldLeaveOneLine = i == 0 || i == lines.size() - 2;
            boolean last = i == lines.size() - 1;
            boxes.add(new Box(
                    List.of(new Mark.Text(node, left, style.baseline(), style, lines.get(i))),
                    style.leading(),
                    i == 0 ? gapBefore : 0,
                    wouldLeaveOneLine && !last ? Box.After.KEEP_WITH_NEXT : Box.After.MAY_BREAK));
        }
        return boxes;
    }
}
