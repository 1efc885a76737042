package kita.app.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.money.Money;
import kita.registry.Month;

/** Readings of one cell; what does not fit is answered with {@link NotThisException}. */
final class Values {

    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GERMAN_NUMBER = Pattern.compile("-?(\\d+|\\d{1,3}(\\.\\d{3})+),\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final int KEY_CHARACTERS = 35;
    private static final int TEXT_CHARACTERS = 200;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    private Values() {}

    static String text(Cell cell) {
        String text = cell instanceof Cell.Number number ? number.number().toPlainString() : textOrDay(cell);
        if (text.length() > TEXT_CHARACTERS) {
            throw new NotThisException("Der Text ist länger als " + TEXT_CHARACTERS + " Zeichen.", "Bitte kürzen.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new NotThisException(
                    "Der Text enthält Zeilenumbrüche oder Steuerzeichen.",
                    "Bitte in eine Zeile ohne Tabulator schreiben.");
        }
        return text;
    }

    static String key(Cell cell) {
        String key = text(cell).replace('\u00a0', ' ').strip();
        if (key.isEmpty() || key.length() > KEY_CHARACTERS) {
            throw new NotThisException(
                    "Ein Schlüssel hat 1 bis " + KEY_CHARACTERS + " Zeichen.", "Bitte den Schlüssel prüfen.");
        }
        return key;
    }

    static LocalDate day(Cell cell) {
        LocalDate day = cell instanceof Cell.Day date ? date.day() : dayOf(words(cell));
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw new NotThisException(
                    "Das Jahr " + day.getYear() + " ist nicht glaubhaft.", "Bitte das Datum prüfen.");
        }
        return day;
    }

    private static LocalDate dayOf(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        Matcher german = GERMAN_DAY.matcher(text);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (german.matches()) {
                return LocalDate.of(number(german, 3), number(german, 2), number(german, 1));
            }
        } catch (DateTimeException impossible) {
            throw text.startsWith("00.") || text.endsWith("-00")
                    ? new NotThisException(
                            "Das Datum ist nur zum Teil bekannt.",
                            "Bitte ein volles Datum eintragen; ein geschätztes legt die Fachkraft fest.")
                    : new NotThisException("Dieses Datum gibt es nicht.", "Bitte das Datum prüfen.");
        }
        throw new NotThisException("Das ist kein Datum.", "Bitte als Datum oder wie 31.12.2026 eintragen.");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    static Month month(Cell cell) {
        if (cell instanceof Cell.Day date) {
            return Month.of(date.day());
        }
        try {
            return Month.parse(words(cell));
        } catch (DateTimeException not) {
            throw new NotThisException("Das ist kein Monat.", "Bitte wie 2026-08 eintragen.");
        }
    }

    static int whole(Cell cell, int low, int high) {
        BigDecimal number = decimal(cell);
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(low)) >= 0
                && number.compareTo(BigDecimal.valueOf(high)) <= 0;
        if (!fits) {
            throw new NotThisException(
                    "Hier steht eine ganze Zahl von " + low + " bis " + high + ".", "Bitte den Wert prüfen.");
        }
        return number.intValueExact();
    }

    /** Hours as a number with at most two decimals, as minutes; 38.75 hours are 2325 minutes. */
    static int minutes(Cell cell, int mostHours) {
        BigDecimal hours = decimal(cell);
        boolean fits = hours.signum() >= 0
                && hours.compareTo(BigDecimal.valueOf(mostHours)) <= 0
                && hours.stripTrailingZeros().scale() <= 2;
        if (!fits) {
            throw new NotThisException(
                    "Hier stehen Stunden von 0 bis " + mostHours + " mit höchstens zwei Nachkommastellen.",
                    "Bitte den Wert prüfen.");
        }
        return hours.multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }

    static double degrees(Cell cell, double low, double high) {
        double degrees = decimal(cell).doubleValue();
        if (degrees < low || degrees > high) {
            throw new NotThisException(
                    "Der Ort liegt nicht in Deutschland.",
                    "Breiten- und Längengrad in Grad mit Komma oder Punkt eintragen.");
        }
        return degrees;
    }

    static Money amount(Cell cell) {
        if (decimal(cell).signum() < 0) {
            throw new NotThisException(
                    "Der Betrag ist negativ.", "Verluste zählen nicht; bitte 0 oder den Betrag ohne Minus eintragen.");
        }
        return signedAmount(cell);
    }

    /** An amount that may be a loss. */
    static Money signedAmount(Cell cell) {
        BigDecimal number = decimal(cell);
        if (number.abs().compareTo(BigDecimal.valueOf(1_000_000_000)) > 0) {
            throw new NotThisException("Der Betrag ist nicht glaubhaft.", "Bitte den Wert prüfen.");
        }
        if (number.stripTrailingZeros().scale() > 2) {
            throw new NotThisException("Der Betrag hat mehr als zwei Nachkommastellen.", "Bitte auf Cent runden.");
        }
        return Money.exactly(number);
    }

    static <T> T oneOf(Cell cell, Map<String, T> choices) {
        String text = words(cell);
        for (Map.Entry<String, T> choice : choices.entrySet()) {
            if (choice.getKey().equalsIgnoreCase(text)) {
                return choice.getValue();
            }
        }
        throw new NotThisException(
                "Dieser Wert ist hier nicht möglich.", "Möglich sind: " + String.join(", ", choices.keySet()) + ".");
    }

    static String german(LocalDate day) {
        return String.format(Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** 1234.56 and 1.234,56 and 1234,56; what can be read in two ways (1.234) is refused. */
    private static BigDecimal decimal(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.number();
        }
        String text = words(cell).replace("\u00a0", "").replace("€", "").strip();
        if (THOUSANDS.matcher(text).matches()) {
            throw new NotThisException(
                    "Die Zahl kann man auf zwei Arten lesen.",
                    "Bitte ohne Tausenderpunkt oder mit Komma und Cent eintragen.");
        }
        if (PLAIN_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        if (GERMAN_NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
        throw new NotThisException("Das ist keine Zahl.", "Bitte nur die Zahl eintragen, ohne Wörter.");
    }

    private static String words(Cell cell) {
        return (cell instanceof Cell.Number number ? number.number().toPlainString() : textOrDay(cell))
                .replace('\u00a0', ' ')
                .strip();
    }

    private static String textOrDay(Cell cell) {
        return cell instanceof Cell.Text text ? text.text() : cell.shown();
    }
}
