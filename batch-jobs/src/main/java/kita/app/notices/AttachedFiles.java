package kita.app.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside a PDF file, as PDF/A-3 wants them: each with its kind and its relation to the document (ISO 19005-3, 6.8). */
public final class AttachedFiles {

    /** More than that is no attachment of ours; whoever sends it is not read. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private AttachedFiles() {}

    static void put(PDDocument document, List<AttachedFile> files) throws IOException {
        if (files.isEmpty()) {
            return;
        }
        Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
        COSArray associated = new COSArray();
        for (AttachedFile file : files) {
            PDComplexFileSpecification specification = specification(document, file);
            byName.put(file.name(), specification);
            associated.add(specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(byName);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
    }

    private static PDComplexFileSpecification specification(PDDocument document, AttachedFile file) throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document);
        embedded.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        try (OutputStream raw = embedded.getCOSObject().createRawOutputStream()) {
            raw.write(file.packed());
        }
        embedded.setSubtype(file.mediaType());
        embedded.setSize(file.size());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.name());
        specification.setFileUnicode(file.name());
        specification.setFileDescription(file.description());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setName(COSName.AF_RELATIONSHIP, "Source");
        return specification;
    }

    /**
     * The texts inside a PDF file by their names; files of more than 4 MiB are left out.
     *
     * @throws IOException if it is no PDF file
     */
    public static Map<String, String> read(byte[] pdf) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null
                    || names.getEmbeddedFiles() == null
                    || names.getEmbeddedFiles().getNames() == null) {
                return texts;
            }
            for (Map.Entry<String, PDComplexFileSpecification> file :
                    names.getEmbeddedFiles().getNames().entrySet()) {
                text(file.getValue()).ifPresent(text -> texts.put(file.getKey(), text));
            }
        }
        return texts;
    }

    /** Unpacked here and not by the library, which unpacks everything before anybody can say that it is too much. */
    private static Optional<String> text(PDComplexFileSpecification file) throws IOException {
        PDEmbeddedFile embedded = file.getEmbeddedFile();
        if (embedded == null
                || !COSName.FLATE_DECODE.equals(embedded.getCOSObject().getFilters())) {
            return Optional.empty();
        }
        try (InputStream in = new InflaterInputStream(embedded.getCOSObject().createRawInputStream())) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
