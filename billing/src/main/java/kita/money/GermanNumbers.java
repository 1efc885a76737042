package kita.money;

import java.math.BigDecimal;

/** How people in Germany read numbers, on every machine alike: 1.234,56. */
final class GermanNumbers {

    private GermanNumbers() {}

    /** With a point after every three digits. */
    static String whole(long number) {
        String digits = Long.toString(number);
        int start = number < 0 ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > start; at -= 3) {
            text.insert(at, '.');
        }
        return text.toString();
    }

    /**
     * A number with decimals, without needless zeros.
     *
     * @param parts the number, and what it lacks to the true one; "…" says that something is left
     * @param leastDecimals so many decimals are always shown
     */
    static String decimal(BigDecimal[] parts, int leastDecimals) {
        BigDecimal shown = parts[0].stripTrailingZeros();
        String plain = shown.setScale(Math.max(leastDecimals, shown.scale())).toPlainString();
        int point = plain.indexOf('.');
        String before = point < 0 ? plain : plain.substring(0, point);
        String sign = before.startsWith("-") ? "-" : "";
        StringBuilder text = new StringBuilder(sign);
        text.append(whole(Long.parseLong(before.substring(sign.length()))));
        if (point >= 0) {
            text.append(',').append(plain, point + 1, plain.length());
        }
        return parts[1].signum() == 0 ? text.toString() : text.append('\u2026').toString();
    }
}
