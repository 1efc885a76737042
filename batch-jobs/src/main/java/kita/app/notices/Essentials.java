package kita.app.notices;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What no file may lack that a screen reader shall read: looked for in each one before it is packed, in microseconds. The
 * whole standard is asked of a sample only ({@link PdfJudge}).
 */
final class Essentials {

    private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
    private static final COSName TABS = COSName.getPDFName("Tabs");

    private Essentials() {}

    /** @throws IllegalStateException naming everything that is missing; then the program is at fault, not the notice */
    static void require(PDDocument document) {
        List<String> missing = missingIn(document);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("A notice was drawn without " + String.join(", ", missing));
        }
    }

    /** ISO 14289-1, 7.1 (tags, title), 7.2 (language), 7.18.3 (order of tabs); each page with its place among the tags. */
    static List<String> missingIn(PDDocument document) {
        List<String> missing = new ArrayList<>();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        if (isBlank(catalog.getLanguage())) {
            missing.add("language");
        }
        if (isBlank(document.getDocumentInformation().getTitle())
                || catalog.getViewerPreferences() == null
                || !catalog.getViewerPreferences().displayDocTitle()) {
            missing.add("title");
        }
        if (catalog.getMetadata() == null) {
            missing.add("metadata");
        }
        COSArray parents = parents(catalog);
        if (catalog.getMarkInfo() == null || !catalog.getMarkInfo().isMarked() || parents == null) {
            missing.add("tags");
        }
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            if (!isTagged(page, parents)
                    || !COSName.S.equals(page.getCOSObject().getCOSName(TABS))) {
                missing.add("tags of page " + number);
            }
        }
        return missing;
    }

    private static COSArray parents(PDDocumentCatalog catalog) {
        COSDictionary root = catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        COSDictionary tree = root == null ? null : root.getCOSDictionary(PARENT_TREE);
        return tree == null ? null : tree.getCOSArray(COSName.NUMS);
    }

    /** The tree of parents names for each page the elements of its marks: key and list, by turns. */
    private static boolean isTagged(PDPage page, COSArray parents) {
        int place = 2 * page.getStructParents() + 1;
        return parents != null
                && place > 0
                && place < parents.size()
                && parents.getObject(place) instanceof COSArray elements
                && elements.size() > 0;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
