package kita.app.notices;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.Section;

/** Lays a notice out: what stands where on which sheet, and what it is for a screen reader. */
final class NoticeLayout {

    private static final float GAP_HEADING = 13;
    private static final float GAP_SUBHEADING = 9;
    private static final float GAP_UNDER_HEADING = 2;
    private static final float GAP_AFTER_TABLE = 10;
    private static final float GAP_BLOCK = 6;
    private static final float GAP_ITEM = 2;
    private static final int SHORT_LIST = 3;

    /** A third of a page: more than that is not kept together. */
    private static final float MOST_KEPT = (Paper.BODY_BOTTOM - Paper.NEXT_BODY_TOP) / 3;

    private final Paragraphs paragraphs;
    private final Tables tables;
    private final Codes codes;
    private final Letterhead letterhead;

    NoticeLayout(NoticeFonts.Faces faces) {
        Wrap wrap = new Wrap(faces);
        this.paragraphs = new Paragraphs(wrap);
        this.tables = new Tables(wrap, faces);
        this.codes = new Codes(wrap);
        this.letterhead = new Letterhead(wrap, faces);
    }

    /** @param sheets marks per sheet, in reading order */
    record Laid(Node root, List<List<Mark>> sheets) {}

    Laid lay(NoticeContent content) {
        Node root = Node.document();
        List<Mark> head = letterhead.firstSheet(root, content);
        Pager pager = new Pager(Paper.FIRST_BODY_TOP);
        pager.place(body(root, content));
        List<List<Mark>> sheets = new ArrayList<>(pager.sheets());
        List<Mark> first = new ArrayList<>(head);
        first.addAll(sheets.get(0));
        sheets.set(0, first);
        for (int page = 0; page < sheets.size(); page++) {
            sheets.get(page).addAll(letterhead.frame(content, page + 1, sheets.size()));
        }
        return new Laid(root, sheets);
    }

    private List<Box> body(Node root, NoticeContent content) {
        List<Box> boxes = new ArrayList<>();
        boxes.addAll(paragraphs.heading(root.add(Node.Tag.HEADING_1), Style.TITLE, content.subject(), 0));
        for (String child : content.concerns()) {
            boxes.addAll(paragraphs.heading(root.add(Node.Tag.PARAGRAPH), Style.BODY_BOLD, child, GAP_ITEM));
        }
        boxes.addAll(paragraphs.heading(root.add(Node.Tag.PARAGRAPH), Style.BODY, content.salutation(), GAP_HEADING));
        int last = content.sections().size() - 1;
        for (Section section : content.sections().subList(0, last)) {
            boxes.addAll(section(root, section));
        }
        boxes.addAll(ending(section(root, content.sections().get(last)), closing(root, content.closing())));
        return boxes;
    }

    /** No page is left with the last sentence of the instruction on remedies alone: it stays whole, with the greeting. */
    private static List<Box> ending(List<Box> section, List<Box> closing) {
        double height = section.stream()
                .mapToDouble(box -> box.gapBefore() + box.height())
                .sum();
        List<Box> boxes = new ArrayList<>();
        for (Box box : section) {
            boxes.add(height <= MOST_KEPT ? box.keptWithNext() : box);
        }
        boxes.addAll(closing);
        return boxes;
    }

    private List<Box> section(Node root, Section section) {
        List<Box> boxes = new ArrayList<>();
        if (!section.heading().isEmpty()) {
            boxes.addAll(
                    paragraphs.heading(root.add(Node.Tag.HEADING_2), Style.HEADING, section.heading(), GAP_HEADING));
        }
        for (int i = 0; i < section.blocks().size(); i++) {
            Block block = section.blocks().get(i);
            float gap = gapBefore(section, i);
            List<Box> laid = block(root, block, gap);
            boolean announces = block instanceof Block.Paragraph paragraph
                    && paragraph.text().endsWith(":");
            boxes.addAll(announces ? lastKeptWithNext(laid) : laid);
        }
        return boxes;
    }

    private static float gapBefore(Section section, int block) {
        if (block == 0) {
            return section.heading().isEmpty() ? GAP_BLOCK : GAP_UNDER_HEADING;
        }
        return section.blocks().get(block - 1) instanceof Block.Table ? GAP_AFTER_TABLE : GAP_BLOCK;
    }

    private List<Box> block(Node root, Block block, float gap) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraphs.paragraph(root.add(Node.Tag.PARAGRAPH), Style.BODY, paragraph.text(), gap);
        }
        if (block instanceof Block.Subheading subheading) {
            return paragraphs.heading(
                    root.add(Node.Tag.HEADING_3), Style.SUBHEADING, subheading.text(), Math.max(gap, GAP_SUBHEADING));
        }
        if (block instanceof Block.Facts facts) {
            return tables.facts(root, facts, gap);
        }
        if (block instanceof Block.Table table) {
            return tables.table(root, table, gap);
        }
        if (block instanceof Block.Code code) {
            return List.of(codes.code(root, code, gap));
        }
        return items(root, ((Block.Items) block).items(), gap);
    }

    /** A list of a few items stays on one page. */
    private List<Box> items(Node root, List<String> items, float gap) {
        Node list = root.add(Node.Tag.LIST);
        List<Box> boxes = new ArrayList<>();
        for (String item : items) {
            List<Box> bullet = paragraphs.bullet(list, Style.BODY, item, boxes.isEmpty() ? gap : GAP_ITEM);
            if (boxes.size() > 0 && items.size() <= SHORT_LIST) {
                boxes.set(boxes.size() - 1, boxes.get(boxes.size() - 1).keptWithNext());
            }
            boxes.addAll(bullet);
        }
        return boxes;
    }

    /** The greeting, the authority and the note on the missing signature never stand alone on a page. */
    private List<Box> closing(Node root, List<String> lines) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Style style = i == lines.size() - 1 ? Style.SMALL : Style.BODY;
            boxes.addAll(paragraphs.heading(
                    root.add(Node.Tag.PARAGRAPH), style, lines.get(i), i == 0 ? GAP_HEADING : GAP_BLOCK));
        }
        return boxes;
    }

    private static List<Box> lastKeptWithNext(List<Box> boxes) {
        List<Box> kept = new ArrayList<>(boxes);
        kept.set(kept.size() - 1, kept.get(kept.size() - 1).keptWithNext());
        return kept;
    }
}
