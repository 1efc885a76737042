package kita.app.notices;

import kita.billing.notice.NoticeContent;

/** Which part of PDF/A a file keeps; always the level with tags (A). */
public enum Archival {
    TEXT_ALONE(2),
    /** Only part 3 lets a file carry others that are no PDF/A (ISO 19005-3, 6.8). */
    WITH_FILES(3);

    private final int part;

    Archival(int part) {
        this.part = part;
    }

    /** As which a notice is drawn. */
    public static Archival of(NoticeContent content) {
        return content.attachment().isPresent() ? WITH_FILES : TEXT_ALONE;
    }

    int part() {
        return part;
    }

    /** Such as PDF/A-3a. */
    public String level() {
        return "PDF/A-" + part + "a";
    }
}
