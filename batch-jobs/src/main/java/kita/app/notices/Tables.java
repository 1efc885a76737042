package kita.app.notices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kita.billing.notice.Block;
import kita.billing.notice.Block.Alignment;

/** Tables as strips, one per row; the head comes again on every page that the table reaches. */
final class Tables {

    private static final float ABOVE = 3.5f;
    private static final float BELOW = 3.5f;
    private static final float LABEL_WIDTH = Paper.mm(42);

    private final Wrap wrap;
    private final NoticeFonts.Faces faces;
    private final ColumnWidths columnWidths;

    Tables(Wrap wrap, NoticeFonts.Faces faces) {
        this.wrap = wrap;
        this.faces = faces;
        this.columnWidths = new ColumnWidths(wrap, faces);
    }

    List<Box> table(Node parent, Block.Table table, float gapBefore) {
        Node node = parent.add(Node.Tag.TABLE);
        float[] widths = columnWidths.of(table);
        List<String> titles =
                table.columns().stream().map(Block.Column::heading).toList();
        List<Box> boxes = new ArrayList<>();
        Box head = row(headCells(node, titles.size()), titles, table, widths, Style.CELL_HEAD);
        Box repeated = row(decoration(titles.size()), titles, table, widths, Style.CELL_HEAD);
        boxes.add(head.withGapBefore(gapBefore).keptWithNext());
        for (List<String> texts : table.rows()) {
            Node rowNode = node.add(Node.Tag.ROW);
            List<Node> cells =
                    texts.stream().map(text -> rowNode.add(Node.Tag.CELL)).toList();
            Box row = row(cells, texts, table, widths, Style.CELL);
            boxes.add(new Box(row.marks(), row.height(), 0, Box.After.MAY_BREAK, List.of(repeated)));
        }
        return boxes;
    }

    /** Labels and values; the label is the head of its row. */
    List<Box> facts(Node parent, Block.Facts facts, float gapBefore) {
        Node node = parent.add(Node.Tag.TABLE);
        List<Box> boxes = new ArrayList<>();
        int last = facts.facts().size() - 1;
        for (int i = 0; i <= last; i++) {
            Block.Fact fact = facts.facts().get(i);
            Node row = node.add(Node.Tag.ROW);
            Strip strip = new Strip();
            strip.cell(row.add(Node.Tag.ROW_HEADER), fact.label(), Style.BODY, Paper.LEFT, LABEL_WIDTH, Alignment.TEXT);
            strip.cell(
                    row.add(Node.Tag.CELL),
                    fact.value(),
                    Style.BODY_BOLD,
                    Paper.LEFT + LABEL_WIDTH,
                    Paper.TEXT_WIDTH - LABEL_WIDTH,
                    Alignment.TEXT);
            boxes.add(new Box(
                    strip.marks,
                    strip.height + 1,
                    i == 0 ? gapBefore : 0,
                    i == last ? Box.After.MAY_BREAK : Box.After.KEEP_WITH_NEXT));
        }
        return boxes;
    }

    private static List<Node> headCells(Node table, int count) {
        Node row = table.add(Node.Tag.ROW);
        return Stream.generate(() -> row.add(Node.Tag.COLUMN_HEADER))
                .limit(count)
                .toList();
    }

    private static List<Node> decoration(int count) {
        return new ArrayList<>(Collections.nCopies(count, null));
    }

    private Box row(List<Node> nodes, List<String> texts, Block.Table table, float[] widths, Style style) {
        Strip strip = new Strip();
        float x = Paper.LEFT;
        for (int column = 0; column < texts.size(); column++) {
            strip.cell(
                    nodes.get(column),
                    texts.get(column),
                    style,
                    x,
                    widths[column],
                    table.columns().get(column).alignment());
            x += widths[column] + ColumnWidths.PADDING;
        }
        float bottom = strip.height + BELOW;
        boolean head = style == Style.CELL_HEAD;
        strip.marks.add(new Mark.Line(
                Paper.LEFT, bottom, Paper.RIGHT, bottom, head ? 0.9f : 0.4f, head ? Style.Ink.BLUE : Style.Ink.LINE));
        return new Box(strip.marks, bottom, 0, Box.After.MAY_BREAK);
    }

    /** Collects the cells of a row; the tallest gives the height. */
    private final class Strip {
        private final List<Mark> marks = new ArrayList<>();
        private float height;

        void cell(Node node, String text, Style style, float left, float width, Alignment alignment) {
            float top = style == Style.BODY || style == Style.BODY_BOLD ? 0 : ABOVE;
            for (String line : wrap.lines(text, style, width)) {
                float x = alignment == Alignment.TEXT ? left : left + width - style.width(faces, line.stripTrailing());
                marks.add(new Mark.Text(node, x, top + style.baseline(), style, line));
                top += style.leading();
            }
            height = Math.max(height, top);
        }
    }
}
