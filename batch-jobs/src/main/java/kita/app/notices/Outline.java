package kita.app.notices;

import java.util.Iterator;
import java.util.List;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.Section;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The bookmarks of a file (Lesezeichen): one for each section with a heading, to the page and height of the heading. */
final class Outline {

    private final PDDocumentOutline bookmarks = new PDDocumentOutline();
    private final Iterator<String> headings;
    private Node last;

    private Outline(NoticeContent content) {
        this.headings = content.sections().stream()
                .map(Section::heading)
                .filter(heading -> !heading.isEmpty())
                .iterator();
    }

    /** For a document whose pages are these sheets; a letter without headings gets no bookmarks. */
    static void put(PDDocument document, NoticeContent content, List<List<Mark>> sheets) {
        Outline outline = new Outline(content);
        for (int page = 0; page < sheets.size(); page++) {
            outline.sheet(document.getPage(page), sheets.get(page));
        }
        if (outline.bookmarks.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline.bookmarks);
        }
    }

    private void sheet(PDPage page, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text && opensSection(text.node())) {
                last = text.node();
                bookmarks.addLast(bookmark(page, text));
            }
        }
    }

    /** The second line of a long heading opens nothing. */
    private boolean opensSection(Node node) {
        return node != null && node.tag == Node.Tag.HEADING_2 && node != last;
    }

    private PDOutlineItem bookmark(PDPage page, Mark.Text heading) {
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page);
        place.setTop(
                Math.round(Paper.HEIGHT - heading.baseline() + heading.style().leading()));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(headings.next());
        item.setDestination(place);
        return item;
    }
}
