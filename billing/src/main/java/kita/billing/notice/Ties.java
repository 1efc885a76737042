package kita.billing.notice;

import java.util.regex.Pattern;

/** Ties what must stay on one line with a no-break space: § 24, Abs. 2, 8 Stunden, 14. September. */
final class Ties {

    private static final Pattern AFTER = Pattern.compile(
            "(?<=§|\\bAbs\\.|\\bNr\\.|\\bSatz|\\bBuch|\\bKapitel|\\bgeb\\.|\\bSGB) (?=[0-9A-Za-z]{1,4}\\b)");
    private static final Pattern UNIT =
            Pattern.compile("(?<=[0-9]\\.?) (?=Stunden?\\b|km\\b|€|Euro\\b|Uhr\\b|Prozent\\b|%|Punkten?\\b|Monate?n?\\b"
                    + "|Januar|Februar|März|April|Mai\\b|Juni|Juli|August|September|Oktober|November|Dezember)");

    private Ties() {}

    static String bind(String text) {
        String bound = AFTER.matcher(text).replaceAll("\u00a0");
        return UNIT.matcher(bound).replaceAll("\u00a0");
    }
}
