package kita.app.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The two fonts of all notices, made ready once per run: the shipped files are cut down to the scripts that notices use,
 * which makes each document several times faster to write. Safe to share between threads; each {@link NoticePrinter}
 * opens its own {@link Faces}.
 */
public final class NoticeFonts {

    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    /** Latin with all its extensions, Greek and Cyrillic, combining marks, punctuation, currency and a few signs. */
    private static final int[][] SCRIPTS = {
        {0x20, 0x7e}, {0xa0, 0x24f}, {0x2b0, 0x36f}, {0x370, 0x3ff}, {0x400, 0x52f}, {0x1e00, 0x1eff},
        {0x2010, 0x205e}, {0x20a0, 0x20bf}, {0x2100, 0x214f}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x2260, 0x2265}
    };

    /** Letters with their joined forms. Figures and punctuation come from the other font, as in the rest of the page. */
    private static final int[][] ARABIC = {{0x600, 0x6ff}, {0xfb50, 0xfdff}, {0xfe70, 0xfefc}};

    private final byte[] regular;
    private final byte[] bold;

    private NoticeFonts(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /** From the fonts that the program carries with it. */
    public static NoticeFonts load() {
        return new NoticeFonts(workingCopy("LiberationSans-Regular.ttf"), workingCopy("LiberationSans-Bold.ttf"));
    }

    Faces open() {
        return new Faces(parse(regular), parse(bold));
    }

    /** Both faces, opened for one thread: reading glyphs moves a position in the font. */
    record Faces(FontFace regular, FontFace bold) {

        FontFace of(Style.Weight weight) {
            return weight == Style.Weight.BOLD ? bold : regular;
        }

        /** What a file needs to show these marks, by the names under which its pages find them. */
        COSDictionary in(PDDocument document, List<List<Mark>> sheets) {
            COSDictionary fonts = new COSDictionary();
            for (Style.Weight weight : Style.Weight.values()) {
                FontCut cut = of(weight).cut();
                fonts.setItem(weight.usual, cut.usual(document));
                Set<Integer> others = others(sheets, weight);
                if (!others.isEmpty()) {
                    fonts.setItem(weight.others, cut.cut(document, others));
                }
            }
            return fonts;
        }

        private static Set<Integer> others(List<List<Mark>> sheets, Style.Weight weight) {
            Set<Integer> others = new TreeSet<>();
            for (List<Mark> sheet : sheets) {
                for (Mark mark : sheet) {
                    if (mark instanceof Mark.Text text && text.style().weight() == weight) {
                        text.text()
                                .codePoints()
                                .filter(codePoint -> !FontCut.isUsual(codePoint))
                                .forEach(others::add);
                    }
                }
            }
            return others;
        }
    }

    private static FontFace parse(byte[] bytes) {
        try {
            return new FontFace(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A shipped font of the usual scripts. */
    static byte[] workingCopy(String name) {
        return workingCopy(name, SCRIPTS);
    }

    /** A shipped font of Arabic letters alone. */
    static byte[] arabicCopy(String name) {
        return workingCopy(name, ARABIC);
    }

    private static byte[] workingCopy(String name, int[][] scripts) {
        try (InputStream file = NoticeFonts.class.getResourceAsStream("/fonts/" + name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            subsetter.addAll(codePoints(scripts));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            subsetter.writeToStream(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Set<Integer> codePoints(int[][] scripts) {
        return Arrays.stream(scripts)
                .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]))
                .boxed()
                .collect(Collectors.toSet());
    }
}
