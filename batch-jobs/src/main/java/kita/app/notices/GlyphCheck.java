package kita.app.notices;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import kita.billing.notice.NoticeContent;

/** Looks for characters without a glyph before anything is drawn. */
final class GlyphCheck {

    private GlyphCheck() {}

    /** Refuses with {@link UndrawableNotice}, naming every character that is missing. */
    static void check(NoticeContent content, List<List<Mark>> sheets, NoticeFonts.Faces faces) {
        SortedSet<Integer> missing = new TreeSet<>();
        for (List<Mark> sheet : sheets) {
            for (Mark mark : sheet) {
                if (mark instanceof Mark.Text text) {
                    FontFace face = text.style().face(faces);
                    text.text()
                            .codePoints()
                            .filter(codePoint -> !face.covers(codePoint))
                            .forEach(missing::add);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new UndrawableNotice(content.head().number(), List.copyOf(missing));
        }
    }
}
