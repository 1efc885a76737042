package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.billing.notice.Addressee;
import kita.billing.notice.FeeNotice.TownTexts;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.NoticeNumber;
import kita.billing.notice.Remedy;
import kita.billing.tariff.Tariff;

/**
 * What a municipality has settled about its notices.
 *
 * @param prefix of the notice numbers
 * @param horizonMonths how far ahead of a notice a fee may begin
 * @param qrCode whether fee notices carry a code by which they can be computed again from paper
 * @param dueDay day of the month on which fees are due
 * @param ordinance empty as long as none was taken in; fee notices need one
 */
public record NoticeSettings(
        String prefix,
        int horizonMonths,
        boolean qrCode,
        IssuingAuthority authority,
        Remedy remedy,
        TownTexts texts,
        int dueDay,
        CreditorData creditor,
        Optional<Ordinance> ordinance) {

    /** @param digest SHA-256 in hex of its document */
    public record Ordinance(Tariff tariff, String digest) {}

    public record CreditorData(String name, String id, String iban) {}

    /** Refused with {@link JobRefusedException} as long as none was taken in. */
    public Ordinance requiredOrdinance() {
        return ordinance.orElseThrow(() -> new JobRefusedException(
                "Für diese Gemeinde ist keine tariff.yaml eingelesen; bitte zuerst importieren."));
    }

    public NoticeHead head(Addressee addressee, String fileNumber, LocalDate date, long serial) {
        return new NoticeHead(
                authority, addressee, fileNumber, new NoticeNumber(prefix, date.getYear(), serial), date, remedy);
    }
}
