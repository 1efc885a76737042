package kita.app.notices;

import java.util.List;

/**
 * A strip of the page across the full width, drawn as a whole: one line of a paragraph, one row of a table.
 *
 * @param marks placed as if the strip began at the top of the sheet
 * @param gapBefore left free above, except at the top of a page
 * @param repeated drawn again at the top of the next page if the page ends before this strip; empty for most
 */
record Box(List<Mark> marks, float height, float gapBefore, After after, List<Box> repeated) {

    Box(List<Mark> marks, float height, float gapBefore, After after) {
        this(marks, height, gapBefore, after, List.of());
    }

    /** Whether the page may end below this strip. */
    enum After {
        MAY_BREAK,
        KEEP_WITH_NEXT
    }

    Box keptWithNext() {
        return new Box(marks, height, gapBefore, After.KEEP_WITH_NEXT, repeated);
    }

    Box withGapBefore(float gap) {
        return new Box(marks, height, gap, after, repeated);
    }
}
