package kita.app.notices;

import java.text.Normalizer;

/** Something at its place on a sheet; y counts from the top. */
sealed interface Mark {

    /** @param node null for decoration */
    record Text(Node node, float x, float baseline, Style style, String text) implements Mark {

        /** A letter and its mark are one character where Unicode has it. */
        public Text {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

    /** A QR code; x and y are where its dark modules begin, without the quiet zone. */
    record Symbol(Node node, float x, float y, QrSymbol symbol) implements Mark {}

    record Line(float x1, float y1, float x2, float y2, float width, Style.Ink ink) implements Mark {}
}
