package kita.app.notices;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the drawing library leaves undone on a page from right to left. */
final class RightToLeft implements FSDOMMutator {

    /**
     * Signs for short vowels and doubled letters (U+064B to U+0652), which grown readers do without: the library cannot put
     * them above their letter and would tear the word apart.
     */
    private static final String VOWEL_SIGNS = "[\u064b-\u0652]";

    /** Whether the whole page says so. */
    static boolean is(Document page) {
        return "rtl".equals(page.getDocumentElement().getAttribute("dir"));
    }

    @Override
    public void mutateDocument(Document page) {
        if (is(page)) {
            withoutVowelSigns(page.getDocumentElement());
            elements(page, "tr").forEach(RightToLeft::turn);
        }
    }

    private static Stream<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static void withoutVowelSigns(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                child.setNodeValue(child.getNodeValue().replaceAll(VOWEL_SIGNS, ""));
            } else {
                withoutVowelSigns(child);
            }
        }
    }

    /** The library sets columns from left to right only. {@link #finish} sees to it that they are still read in order. */
    private static void turn(Element row) {
        for (Node cell = row.getFirstChild(); cell != null; ) {
            Node next = cell.getNextSibling();
            row.insertBefore(cell, row.getFirstChild());
            cell = next;
        }
    }

    /** Turns the cells of each row back where screen readers look, which is not where they are seen. */
    static void finish(PDDocument document) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.getViewerPreferences().setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
        readInOrder(catalog.getStructureTreeRoot().getCOSObject().getDictionaryObject(COSName.K));
    }

    private static void readInOrder(COSBase tag) {
        if (tag instanceof COSObject reference) {
            readInOrder(reference.getObject());
        } else if (tag instanceof COSArray tags) {
            tags.forEach(RightToLeft::readInOrder);
        } else if (tag instanceof COSDictionary element) {
            COSBase kids = element.getDictionaryObject(COSName.K);
            if (kids instanceof COSArray cells && "TR".equals(element.getNameAsString(COSName.S))) {
                COSArray turned = new COSArray();
                for (int cell = cells.size() - 1; cell >= 0; cell--) {
                    turned.add(cells.get(cell));
                }
                element.setItem(COSName.K, turned);
            }
            readInOrder(kids);
        }
    }
}
