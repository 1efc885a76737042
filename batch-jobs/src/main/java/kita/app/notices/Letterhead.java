package kita.app.notices;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.registry.PostalAddress;

/** All of the letter that is not its text: sender, address in the window, reference block, marks, page numbers. */
final class Letterhead {

    private static final float MARK_LENGTH = Paper.mm(4);
    private static final float INFO_LABEL = Paper.mm(22);
    private static final float INFO_WIDTH = Paper.RIGHT - Paper.INFO_LEFT - INFO_LABEL;

    private final Wrap wrap;
    private final NoticeFonts.Faces faces;

    Letterhead(Wrap wrap, NoticeFonts.Faces faces) {
        this.wrap = wrap;
        this.faces = faces;
    }

    List<Mark> firstSheet(Node root, NoticeContent content) {
        List<Mark> marks = new ArrayList<>();
        IssuingAuthority authority = content.head().authority();
        float top = Paper.LETTERHEAD_TOP;
        top = lines(marks, root, Style.LETTERHEAD, authority.name(), Paper.LEFT, top, Paper.TEXT_WIDTH);
        marks.add(new Mark.Line(Paper.LEFT, top + 4, Paper.RIGHT, top + 4, 1.2f, Style.Ink.BLUE));
        returnLine(marks, root, authority);
        address(marks, root, content);
        reference(marks, root, content);
        marks.add(edge(Paper.FOLD_1, MARK_LENGTH));
        marks.add(edge(Paper.PUNCH, MARK_LENGTH * 1.5f));
        marks.add(edge(Paper.FOLD_2, MARK_LENGTH));
        return marks;
    }

    /** Page numbers on every sheet, and from the second on what the sheet belongs to. Decoration to a screen reader. */
    List<Mark> frame(NoticeContent content, int page, int pages) {
        List<Mark> marks = new ArrayList<>();
        String number = "Seite " + page + " von " + pages;
        rightAligned(marks, Paper.FOOTER_TOP, number);
        if (page > 1) {
            String reference = content.kind().word() + " " + content.head().number() + " vom " + content.date();
            marks.add(new Mark.Text(
                    null, Paper.LEFT, Paper.PAGE_HEADER_TOP + Style.SMALL.baseline(), Style.SMALL, reference));
            rightAligned(
                    marks, Paper.PAGE_HEADER_TOP, content.head().authority().name());
            float below = Paper.PAGE_HEADER_TOP + Style.SMALL.leading() + 3;
            marks.add(new Mark.Line(Paper.LEFT, below, Paper.RIGHT, below, 0.6f, Style.Ink.LINE));
        }
        return marks;
    }

    private void returnLine(List<Mark> marks, Node root, IssuingAuthority authority) {
        PostalAddress from = authority.address();
        String line = authority.name() + " · " + from.street() + " · " + from.postcode() + " " + from.town();
        lines(marks, root, Style.RETURN_LINE, line, Paper.LEFT, Paper.RETURN_LINE_TOP, Paper.ADDRESS_WIDTH);
    }

    private void address(List<Mark> marks, Node root, NoticeContent content) {
        PostalAddress to = content.head().addressee().address();
        float top = Paper.ADDRESS_TOP;
        for (String line :
                List.of(content.head().addressee().name().full(), to.street(), to.postcode() + " " + to.town())) {
            top = lines(marks, root, Style.ADDRESS, line, Paper.LEFT, top, Paper.ADDRESS_WIDTH);
        }
    }

    private void reference(List<Mark> marks, Node root, NoticeContent content) {
        IssuingAuthority authority = content.head().authority();
        Node table = root.add(Node.Tag.TABLE);
        float top = Paper.INFO_TOP;
        top = entry(marks, table, "Datum", content.date(), top);
        top = entry(marks, table, content.numberLabel(), content.head().number().toString(), top);
        top = entry(marks, table, "Aktenzeichen", content.head().fileNumber(), top) + 6;
        top = entry(marks, table, "Telefon", authority.phone(), top);
        top = entry(marks, table, "E-Mail", authority.email(), top) + 6;
        entry(
                marks,
                table,
                "Anschrift",
                authority.address().street() + ", " + authority.address().postcode() + "\u00a0"
                        + authority.address().town(),
                top);
    }

    private float entry(List<Mark> marks, Node table, String label, String value, float top) {
        Node row = table.add(Node.Tag.ROW);
        marks.add(new Mark.Text(
                row.add(Node.Tag.ROW_HEADER), Paper.INFO_LEFT, top + Style.INFO.baseline(), Style.SMALL, label + " "));
        Node cell = row.add(Node.Tag.CELL);
        float next = top;
        for (String line : wrap.lines(value, Style.INFO, INFO_WIDTH)) {
            marks.add(
                    new Mark.Text(cell, Paper.INFO_LEFT + INFO_LABEL, next + Style.INFO.baseline(), Style.INFO, line));
            next += Style.INFO.leading();
        }
        return next;
    }

    private float lines(List<Mark> marks, Node root, Style style, String text, float x, float top, float width) {
        Node node = root.add(Node.Tag.PARAGRAPH);
        float next = top;
        for (String line : wrap.lines(text, style, width)) {
            marks.add(new Mark.Text(node, x, next + style.baseline(), style, line));
            next += style.leading();
        }
        return next;
    }

    private void rightAligned(List<Mark> marks, float top, String text) {
        float x = Paper.RIGHT - Style.SMALL.width(faces, text);
        marks.add(new Mark.Text(null, x, top + Style.SMALL.baseline(), Style.SMALL, text));
    }

    private static Mark edge(float y, float length) {
        return new Mark.Line(Paper.MARK_LEFT, y, Paper.MARK_LEFT + length, y, 0.5f, Style.Ink.LINE);
    }
}
