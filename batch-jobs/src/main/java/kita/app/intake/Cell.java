package kita.app.intake;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One cell as it stands in the file, before anybody asks what it should be. */
public sealed interface Cell {

    /** As people see it, for messages; long texts are cut. */
    String shown();

    record Text(String text) implements Cell {
        @Override
        public String shown() {
            return text.length() <= 80 ? text : text.substring(0, 80) + "…";
        }
    }

    record Number(BigDecimal number) implements Cell {
        @Override
        public String shown() {
            return number.toPlainString();
        }
    }

    record Day(LocalDate day) implements Cell {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    /** A cell that is not read at all, such as a formula. */
    record Refused(String shown, String reason, String remedy) implements Cell {}
}
