package kita.app.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** What Excel does to numbers, undone. */
final class Excel {

    /** Excel shows and keeps 15 digits and writes binary fractions behind them: 148.18 stands as 148.18000000000001. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private Excel() {}

    /** The number that a person typed. */
    static BigDecimal asEntered(BigDecimal stored) {
        BigDecimal entered = stored.round(DIGITS);
        if (entered.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal plain = entered.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
