package kita.allocation.application;

import java.util.regex.Pattern;

/** The value of a declared fact (Wert): yes or no, or a number. */
public sealed interface FactValue {

    /** Text as in the application file: {@code ja}, {@code nein} or a number. */
    String german();

    record YesNo(boolean holds) implements FactValue {
        @Override
        public String german() {
            return holds ? "ja" : "nein";
        }
    }

    record Count(int number) implements FactValue {
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("A number of things is 0 or more, not " + number);
            }
        }

        @Override
        public String german() {
            return Integer.toString(number);
        }
    }

    /** Reads {@code ja}, {@code nein} or a number of at most six digits; refuses everything else. */
    static FactValue parse(String text) {
        String value = text.strip();
        if (value.equals("ja")) {
            return new YesNo(true);
        }
        if (value.equals("nein")) {
            return new YesNo(false);
        }
        if (Pattern.matches("[0-9]{1,6}", value)) {
            return new Count(Integer.parseInt(value));
        }
        throw new IllegalArgumentException("Erwartet wird ja, nein oder eine Zahl, nicht '" + text + "'");
    }
}
