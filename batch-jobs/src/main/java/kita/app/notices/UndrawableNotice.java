package kita.app.notices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kita.billing.notice.NoticeNumber;

/**
 * A notice holds characters for which the fonts have no glyph. It is set aside for a person; a letter with empty boxes in
 * somebody's name is never printed. The message names the characters by number, not the text they stand in.
 */
public final class UndrawableNotice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> codePoints;

    private final String reason;

    UndrawableNotice(NoticeNumber number, List<Integer> codePoints) {
        this(number, codePoints, reason(codePoints));
    }

    private UndrawableNotice(NoticeNumber number, List<Integer> codePoints, String reason) {
        super("Bescheid " + number + ": " + reason);
        this.codePoints = List.copyOf(codePoints);
        this.reason = reason;
    }

    /** German, without the number, for a notice that gets none. */
    public String reason() {
        return reason;
    }

    private static String reason(List<Integer> codePoints) {
        String missing = codePoints.stream()
                .map(codePoint -> String.format(Locale.ROOT, "U+%04X", codePoint))
                .collect(Collectors.joining(", "));
        return "Die Schrift hat diese Zeichen nicht: " + missing
                + ". Bitte die Schreibweise im Register prüfen oder den Bescheid von Hand erstellen.";
    }

    /** In ascending order, each once. */
    public List<Integer> codePoints() {
        return codePoints;
    }
}
