package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrSymbolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 300, 700, 1_200})
    void the_rectangles_cover_each_dark_module_once_and_no_light_one(int length) throws Exception {
        String text = text(length);
        BitMatrix expected = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        QrSymbol symbol = QrSymbol.of(text);
        assertThat(symbol.modules()).isEqualTo(expected.getWidth());
        int[][] drawn = new int[symbol.modules()][symbol.modules()];
        for (QrSymbol.Dark dark : symbol.dark()) {
            for (int row = dark.row(); row < dark.row() + dark.height(); row++) {
                for (int column = dark.column(); column < dark.column() + dark.width(); column++) {
                    drawn[row][column]++;
                }
            }
        }
        for (int row = 0; row < symbol.modules(); row++) {
            for (int column = 0; column < symbol.modules(); column++) {
                assertThat(drawn[row][column])
                        .as("row %d, column %d", row, column)
                        .isEqualTo(expected.get(column, row) ? 1 : 0);
            }
        }
    }

    @Test
    void the_longest_text_fills_the_largest_symbol_and_one_character_more_fits_no_longer() {
        String longest = text(QrSymbol.mostCharacters());
        assertThat(QrSymbol.fits(longest)).isTrue();
        assertThat(QrSymbol.of(longest).modules()).isEqualTo(QrSymbol.LARGEST.getDimensionForVersion());
        assertThat(QrSymbol.fits(longest + "A")).isFalse();
        assertThatThrownBy(() -> QrSymbol.of(longest + "A")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrSymbol.of(text(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_largest_symbol_takes_sixty_millimetres_and_no_module_less_than_four_tenths() {
        float largest = QrSymbol.of(text(QrSymbol.mostCharacters())).side() + 2 * QrSymbol.QUIET_ZONE;
        assertThat(largest).isBetween(Paper.mm(50), Paper.mm(60));
        assertThat(QrSymbol.MODULE).isGreaterThanOrEqualTo(Paper.mm(0.4f));
    }

    private static String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt((at * at + 7 * at) % 36));
        }
        return text.toString();
    }
}
