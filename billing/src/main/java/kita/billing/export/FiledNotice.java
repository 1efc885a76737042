package kita.billing.export;

import java.time.LocalDate;
import kita.billing.notice.NoticeContent;

/**
 * A notice as the electronic file of the authority (eAkte) takes it over.
 *
 * @param handover number of the hand-over with which it goes there
 * @param handedOn day of the hand-over
 * @param digest SHA-256 in hex of the PDF
 * @param format as which the PDF keeps itself for the archive, such as PDF/A-3a
 */
public record FiledNotice(int handover, LocalDate handedOn, NoticeContent content, String digest, String format) {}
