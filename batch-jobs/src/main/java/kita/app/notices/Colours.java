package kita.app.notices;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * What red, green and blue mean on a page, as PDF/A leaves no colour open (ISO 19005-2, 6.2.4.3): the primaries and the
 * white of sRGB (IEC 61966-2-1) with a gamma of 2.2, in a few numbers where a colour profile would take kilobytes.
 */
final class Colours {

    private static final float[] WHITE = {0.9505f, 1f, 1.089f};
    private static final float[] GAMMA = {2.2f, 2.2f, 2.2f};
    private static final float[] PRIMARIES = {
        0.4124f, 0.2126f, 0.0193f, 0.3576f, 0.7152f, 0.1192f, 0.1805f, 0.0722f, 0.9505f
    };

    private Colours() {}

    /** Resources of pages on which plain RGB means these colours. */
    static PDResources resources() {
        COSDictionary meaning = new COSDictionary();
        meaning.setItem("WhitePoint", numbers(WHITE));
        meaning.setItem("Gamma", numbers(GAMMA));
        meaning.setItem("Matrix", numbers(PRIMARIES));
        COSArray calibrated = new COSArray();
        calibrated.add(COSName.CALRGB);
        calibrated.add(meaning);
        COSDictionary spaces = new COSDictionary();
        spaces.setItem("DefaultRGB", calibrated);
        COSDictionary resources = new COSDictionary();
        resources.setItem(COSName.COLORSPACE, spaces);
        return new PDResources(resources);
    }

    private static COSArray numbers(float[] values) {
        COSArray numbers = new COSArray();
        numbers.setFloatArray(values);
        return numbers;
    }
}
