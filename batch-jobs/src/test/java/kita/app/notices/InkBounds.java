package kita.app.notices;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the letters of one zone of a page end on the right; text right of the address field is not looked at. */
record InkBounds(float right) {

    static InkBounds of(PDPage page, float left, float top, float bottom) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                letters.addAll(positions);
            }
        };
        try (PDDocument one = new PDDocument()) {
            one.addPage(page);
            stripper.getText(one);
        }
        float right = 0;
        for (TextPosition letter : letters) {
            boolean inZone = letter.getX() >= left
                    && letter.getX() < Paper.INFO_LEFT - 1
                    && letter.getY() > top
                    && letter.getY() < bottom;
            right = inZone ? Math.max(right, letter.getX() + letter.getWidth()) : right;
        }
        return new InkBounds(right);
    }
}
