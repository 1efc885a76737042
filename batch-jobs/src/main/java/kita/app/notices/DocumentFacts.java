package kita.app.notices;

import java.time.LocalDate;
import kita.billing.notice.NoticeContent;

/**
 * What a file says of itself, without personal data: file managers and search engines show it.
 *
 * @param author the authority
 * @param language of the document, as in BCP 47
 * @param date from whose midnight (UTC) the file is said to be, so that it is the same whenever it is written
 * @param serial of the notice; files of unequal facts get unequal identifiers
 */
public record DocumentFacts(String title, String author, String language, LocalDate date, long serial) {

    static DocumentFacts of(NoticeContent content) {
        return new DocumentFacts(
                content.kind().german() + ", " + content.head().number(),
                content.head().authority().name(),
                "de-DE",
                content.head().date(),
                content.head().number().serial());
    }
}
