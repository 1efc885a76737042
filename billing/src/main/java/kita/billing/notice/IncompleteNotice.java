package kita.billing.notice;

import java.util.List;

/** A notice lacks parts that the law demands; it must not be issued. Names all of them at once. */
public final class IncompleteNotice extends RuntimeException {

    private final NoticeNumber number;
    private final transient List<String> missing;

    IncompleteNotice(NoticeNumber number, List<String> missing) {
        super("Bescheid " + number + " ist unvollständig und wird nicht erlassen. Es fehlt: "
                + String.join("; ", missing));
        this.number = number;
        this.missing = List.copyOf(missing);
    }

    public NoticeNumber number() {
        return number;
    }

    /** German, one entry per missing part with the paragraph that demands it. */
    public List<String> missing() {
        return missing;
    }
}
