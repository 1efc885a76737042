package kita.billing.notice;

import java.time.LocalDate;

/**
 * What every notice has in common.
 *
 * @param fileNumber Aktenzeichen under which the authority keeps the case
 * @param date the day on which the notice is made out; the periods start with its delivery, not with this day
 */
public record NoticeHead(
        IssuingAuthority authority,
        Addressee addressee,
        String fileNumber,
        NoticeNumber number,
        LocalDate date,
        Remedy remedy) {}
