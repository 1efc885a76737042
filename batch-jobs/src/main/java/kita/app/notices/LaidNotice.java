package kita.app.notices;

import kita.billing.notice.NoticeContent;

/** A notice whose every character has a glyph and its place on a sheet. Safe to hand to another thread. */
public final class LaidNotice {

    private final NoticeContent content;
    private final NoticeLayout.Laid laid;

    LaidNotice(NoticeContent content, NoticeLayout.Laid laid) {
        this.content = content;
        this.laid = laid;
    }

    public NoticeContent content() {
        return content;
    }

    public int pages() {
        return laid.sheets().size();
    }

    NoticeLayout.Laid laid() {
        return laid;
    }
}
