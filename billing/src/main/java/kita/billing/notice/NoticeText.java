package kita.billing.notice;

import java.util.List;

/**
 * Makes the text of a notice from its facts. German, plain and polite; official words stand only where the law needs
 * them.
 */
public final class NoticeText {

    private NoticeText() {}

    /**
     * The content of the notice.
     *
     * @throws IncompleteNotice naming every part that the law demands and the facts do not yield (§§ 33, 35, 36 SGB X)
     */
    public static NoticeContent of(Notice notice) {
        NoticeContent content = write(notice);
        List<String> missing = MandatoryParts.missingIn(content);
        if (!missing.isEmpty()) {
            throw new IncompleteNotice(notice.head().number(), missing);
        }
        return content;
    }

    private static NoticeContent write(Notice notice) {
        if (notice instanceof PlacementNotice placement) {
            return PlacementText.write(placement);
        }
        if (notice instanceof OfferNotice offer) {
            return OfferText.write(offer);
        }
        if (notice instanceof RefusalNotice refusal) {
            return RefusalText.write(refusal);
        }
        if (notice instanceof KeptPlaceNotice kept) {
            return KeptPlaceText.write(kept);
        }
        if (notice instanceof WaiverNotice waiver) {
            return WaiverText.write(waiver);
        }
        if (notice instanceof WithdrawalNotice withdrawal) {
            return WithdrawalText.write(withdrawal);
        }
        if (notice instanceof ProofReminder reminder) {
            return ProofReminderText.write(reminder);
        }
        if (notice instanceof PaymentCertificate certificate) {
            return PaymentCertificateText.write(certificate);
        }
        if (notice instanceof DebitAnnouncement announcement) {
            return DebitAnnouncementText.write(announcement);
        }
        return FeeText.write((FeeNotice) notice);
    }
}
