package kita.app.cli.frame;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as people here write it. */
public final class GermanDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private GermanDay() {}

    /** Day, month and year with points between them. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
