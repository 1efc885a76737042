package kita.billing.export.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a day is written: {@code yyyy}, {@code yy}, {@code MM}, {@code dd}, for systems that ask for a time also {@code
 * HH}, {@code mm}, {@code ss}, {@code SSS} (always midnight, so that writing again gives the same bytes), and signs
 * between them. Other letters are refused with {@link IllegalArgumentException}. Digits are those of ASCII in every
 * locale.
 */
public record DayPattern(String pattern) {

    private static final Pattern TOKEN = Pattern.compile("yyyy|yy|MM|dd|HH|mm|SSS|ss|[^A-Za-z]");

    public DayPattern {
        if (pattern.isEmpty() || !String.join("", tokens(pattern)).equals(pattern)) {
            throw new IllegalArgumentException("Not a pattern of a day: '" + pattern + "'");
        }
    }

    String write(LocalDate day) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens(pattern)) {
            switch (token) {
                case "yyyy" -> text.append(digits(day.getYear(), 4));
                case "yy" -> text.append(digits(day.getYear() % 100, 2));
                case "MM" -> text.append(digits(day.getMonthValue(), 2));
                case "dd" -> text.append(digits(day.getDayOfMonth(), 2));
                case "HH", "mm", "ss" -> text.append("00");
                case "SSS" -> text.append("000");
                default -> text.append(token);
            }
        }
        return text.toString();
    }

    private static List<String> tokens(String pattern) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(pattern);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(width - text.length()) + text;
    }
}
