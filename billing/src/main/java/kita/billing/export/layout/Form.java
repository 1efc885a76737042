package kita.billing.export.layout;

import java.time.LocalDate;
import kita.money.Money;

/** How a value is written. */
public sealed interface Form {

    Padding padding();

    /** Whether it is a text, which some finance systems want in quotes and which might be hostile. */
    default boolean isText() {
        return this instanceof Text;
    }

    /** The value as text; what does not fit is refused with {@link UnfitException}. */
    String write(Object value);

    /** @param most characters that the field holds */
    record Text(int most, TooLong tooLong, Padding padding) implements Form {
        @Override
        public String write(Object value) {
            String text = (String) value;
            if (text.codePointCount(0, text.length()) <= most) {
                return text;
            }
            if (tooLong == TooLong.REFUSE) {
                throw new UnfitException("ist länger als " + most + " Zeichen");
            }
            return text.substring(0, text.offsetByCodePoints(0, most));
        }
    }

    /** What becomes of a text that is longer than its field. */
    enum TooLong {
        CUT,
        REFUSE
    }

    /** A text of digits alone, such as an account; leading zeros stay. */
    record Digits(int most, Padding padding) implements Form {
        @Override
        public String write(Object value) {
            String text = value.toString();
            if (text.isEmpty() || text.length() > most || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new UnfitException("besteht nicht aus 1 bis " + most + " Ziffern");
            }
            return text;
        }
    }

    record Number(Padding padding) implements Form {
        @Override
        public String write(Object value) {
            return Long.toString((Long) value);
        }
    }

    /** Never with separators of thousands, always with two decimals. */
    record Amount(Decimals decimals, Padding padding) implements Form {
        @Override
        public String write(Object value) {
            return ((Money) value).toString().replace(".", decimals.mark);
        }
    }

    /** Between euro and cent. */
    enum Decimals {
        COMMA(","),
        POINT("."),
        /** Cents without any mark. */
        NONE("");

        private final String mark;

        Decimals(String mark) {
            this.mark = mark;
        }
    }

    record Day(DayPattern pattern, Padding padding) implements Form {
        @Override
        public String write(Object value) {
            return pattern.write((LocalDate) value);
        }
    }
}
