package kita.app.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kita.billing.notice.NoticeContent;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Draws notices as tagged PDF files. Equal content gives equal bytes, whatever the machine, the locale or the hour. For
 * one thread; the fonts can be shared.
 */
public final class NoticePrinter {

    private static final float PDF_VERSION = 1.7f;

    static {
        Packing.prepare();
    }

    private final NoticeFonts.Faces faces;
    private final NoticeLayout layout;

    public NoticePrinter(NoticeFonts fonts) {
        this.faces = fonts.open();
        this.layout = new NoticeLayout(faces);
    }

    /**
     * The bytes of the file.
     *
     * @param attached files that go with it
     * @throws UndrawableNotice if the fonts lack a character
     */
    public byte[] print(NoticeContent content, List<AttachedFile> attached) {
        return draw(layOut(content), attached);
    }

    /**
     * A notice with everything in its place, which can be drawn: also by another printer in another thread.
     *
     * @throws UndrawableNotice if the fonts lack a character
     */
    public LaidNotice layOut(NoticeContent content) {
        NoticeLayout.Laid laid = layout.lay(content);
        GlyphCheck.check(content, laid.sheets(), faces);
        return new LaidNotice(content, laid);
    }

    /**
     * The bytes of the file.
     *
     * @param attached files that go with it
     */
    public byte[] draw(LaidNotice notice, List<AttachedFile> attached) {
        NoticeContent content = notice.content();
        try (PDDocument document = new PDDocument()) {
            document.setVersion(PDF_VERSION);
            // Otherwise the time of day goes into the identifier of the file.
            document.setDocumentId(content.head().number().serial());
            Metadata.write(
                    document,
                    DocumentFacts.of(content),
                    attached.isEmpty() ? Archival.TEXT_ALONE : Archival.WITH_FILES);
            StructureTree structure = draw(document, notice.laid());
            prepareCatalog(document.getDocumentCatalog(), structure);
            Outline.put(document, content, notice.laid().sheets());
            AttachedFiles.put(document, attached);
            Essentials.require(document);
            return Packing.bytes(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private StructureTree draw(PDDocument document, NoticeLayout.Laid laid) throws IOException {
        StructureTree structure = new StructureTree(laid.root());
        // One for all pages: a colour space and a list of fonts for each page took as much room as the bookmarks.
        PDResources resources = Colours.resources();
        resources.getCOSObject().setItem(COSName.FONT, faces.in(document, laid.sheets()));
        for (List<Mark> marks : laid.sheets()) {
            PDPage page = new PDPage(new PDRectangle(Paper.WIDTH, Paper.HEIGHT));
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            page.setResources(resources);
            document.addPage(page);
            structure.beginPage(page);
            new SheetWriter(document, page, structure, faces).write(marks);
            structure.endPage();
        }
        return structure;
    }

    private static void prepareCatalog(PDDocumentCatalog catalog, StructureTree structure) {
        catalog.setLanguage("de-DE");
        catalog.getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, structure.root());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        catalog.setMarkInfo(marked);
        PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
