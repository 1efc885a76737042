package kita.app.notices;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the document's structure, which screen readers follow. Text without a node is decoration to them (page
 * numbers, fold marks, the head of a table that is repeated on the next page).
 */
final class Node {

    final Tag tag;
    final List<Node> children = new ArrayList<>();

    /** What is read out in place of a figure; empty for all that is text. */
    final String alternative;

    private Node(Tag tag, String alternative) {
        this.tag = tag;
        this.alternative = alternative;
    }

    static Node document() {
        return new Node(Tag.DOCUMENT, "");
    }

    Node add(Tag child) {
        return add(new Node(child, ""));
    }

    Node addFigure(String alternative) {
        return add(new Node(Tag.FIGURE, alternative));
    }

    private Node add(Node node) {
        children.add(node);
        return node;
    }

    /** Structure types of ISO 32000-1, 14.8.4. */
    enum Tag {
        DOCUMENT("Document"),
        HEADING_1("H1"),
        HEADING_2("H2"),
        HEADING_3("H3"),
        PARAGRAPH("P"),
        LIST("L"),
        ITEM("LI"),
        LABEL("Lbl"),
        ITEM_BODY("LBody"),
        TABLE("Table"),
        ROW("TR"),
        COLUMN_HEADER("TH"),
        ROW_HEADER("TH"),
        CELL("TD"),
        FIGURE("Figure");

        final String type;

        Tag(String type) {
            this.type = type;
        }
    }
}
