package kita.allocation.offer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people in Germany write them. */
final class GermanTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy 'um' HH:mm 'Uhr'", Locale.ROOT);

    private GermanTime() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(LocalDateTime time) {
        return TIME.format(time);
    }
}
