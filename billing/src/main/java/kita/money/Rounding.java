package kita.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A named rule by which an exact amount becomes cents. An ordinance may apply several in sequence. */
public enum Rounding {
    /** Half a cent and more upwards (kaufmännisch). */
    CENT_HALF_UP("auf Cent, kaufmännisch") {
        @Override
        public BigDecimal apply(BigDecimal euro) {
            return euro.setScale(2, RoundingMode.HALF_UP);
        }
    },
    /** Fractions of a cent are dropped: 80.625 -> 80.62. */
    CENT_DOWN("auf Cent, abgerundet") {
        @Override
        public BigDecimal apply(BigDecimal euro) {
            return euro.setScale(2, RoundingMode.DOWN);
        }
    },
    /** To ten cents, upwards from five: 151.65 -> 151.70. */
    TEN_CENTS_HALF_UP("auf 10 Cent, kaufmännisch") {
        @Override
        public BigDecimal apply(BigDecimal euro) {
            return euro.setScale(1, RoundingMode.HALF_UP).setScale(2, RoundingMode.UNNECESSARY);
        }
    },
    /** To full euro, upwards from fifty cents. */
    EURO_HALF_UP("auf volle Euro, kaufmännisch") {
        @Override
        public BigDecimal apply(BigDecimal euro) {
            return euro.setScale(0, RoundingMode.HALF_UP).setScale(2, RoundingMode.UNNECESSARY);
        }
    },
    /** Cents are dropped. */
    EURO_DOWN("auf volle Euro, abgerundet") {
        @Override
        public BigDecimal apply(BigDecimal euro) {
            return euro.setScale(0, RoundingMode.DOWN).setScale(2, RoundingMode.UNNECESSARY);
        }
    };

    private final String german;

    Rounding(String german) {
        this.german = german;
    }

    /** The amount in euro, rounded; the result still is in euro. */
    public abstract BigDecimal apply(BigDecimal euro);

    public Money toMoney(BigDecimal euro) {
        return Money.exactly(apply(euro));
    }

    public String german() {
        return german;
    }
}
