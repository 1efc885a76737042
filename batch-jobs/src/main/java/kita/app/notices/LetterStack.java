package kita.app.notices;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Letters one after the other in one file, for a printing house. It is for paper only: tags stay with the single files. */
public final class LetterStack implements AutoCloseable {

    private final PDDocument stack = new PDDocument();
    private final List<PDDocument> letters = new ArrayList<>();
    private final SheetMarking marking;

    public LetterStack(SheetMarking marking) {
        this.marking = marking;
    }

    /**
     * Adds a letter and answers how many pages it has.
     *
     * @param label the number of the letter, for the marking
     */
    public int add(String label, byte[] file) throws IOException {
        PDDocument letter = Loader.loadPDF(file);
        letters.add(letter);
        int pages = letter.getNumberOfPages();
        for (int page = 0; page < pages; page++) {
            PDPage copy = stack.importPage(letter.getPage(page));
            copy.getCOSObject().removeItem(COSName.STRUCT_PARENTS);
            if (marking == SheetMarking.DATA_MATRIX) {
                SheetCode.draw(stack, copy, SheetCode.text(label, page + 1, pages));
            }
        }
        return pages;
    }

    /** How many pages a letter has. */
    public static int pagesOf(byte[] file) {
        try (PDDocument letter = Loader.loadPDF(file)) {
            return letter.getNumberOfPages();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public int pages() {
        return stack.getNumberOfPages();
    }

    public void write(OutputStream out) throws IOException {
        // Otherwise the time of day goes into the identifier of the file.
        stack.setDocumentId((long) stack.getNumberOfPages());
        stack.save(out, CompressParameters.DEFAULT_COMPRESSION);
    }

    @Override
    public void close() throws IOException {
        for (PDDocument letter : letters) {
            letter.close();
        }
        stack.close();
    }
}
