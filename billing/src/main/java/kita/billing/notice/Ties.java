package kita.billing.notice;

import java.util.List;
import java.util.Set;

/**
 * Ties what must stay on one line with a no-break space: § 24, Abs. 2, SGB VIII, 8 Stunden, 14. September. Scanned by
 * hand, because as regular expressions this took half the time of a whole notice.
 */
final class Ties {

    private static final char TIE = '\u00a0';
    private static final Set<String> BEFORE_A_NUMBER = Set.of("§", "§§", "Abs.", "Nr.", "Satz");
    private static final List<String> AFTER_A_NUMBER = List.of(
            "Stunde",
            "km",
            "€",
            "Euro",
            "Uhr",
            "Prozent",
            "%",
            "Punkt",
            "Monat",
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
            "Abs.",
            "Nr.");

    private Ties() {}

    static String bind(String text) {
        StringBuilder bound = null;
        int wordStart = 0;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (isTied(text, wordStart, at)) {
                bound = bound == null ? new StringBuilder(text) : bound;
                bound.setCharAt(at, TIE);
            }
            wordStart = at + 1;
        }
        return bound == null ? text : bound.toString();
    }

    private static boolean isTied(String text, int wordStart, int space) {
        if (space == wordStart || space + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(space + 1);
        String word = lastWord(text, wordStart, space);
        if (word.equals("SGB")) {
            return next == 'I' || next == 'V' || next == 'X';
        }
        if (BEFORE_A_NUMBER.contains(word)) {
            return Character.isDigit(next);
        }
        return isNumber(word) && AFTER_A_NUMBER.stream().anyMatch(unit -> text.startsWith(unit, space + 1));
    }

    /** Without an opening bracket or quotation mark, and behind a space that is tied already. */
    private static String lastWord(String text, int wordStart, int space) {
        int start = Math.max(wordStart, text.lastIndexOf(TIE, space) + 1);
        while (start < space && (text.charAt(start) == '(' || text.charAt(start) == '„')) {
            start++;
        }
        return text.substring(start, space);
    }

    /** 24, 14., 3a and 120,00. */
    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
