package kita.billing.notice;

/** The facts of one notice, from which {@link NoticeText} makes its content. */
public sealed interface Notice
        permits PlacementNotice,
                OfferNotice,
                RefusalNotice,
                KeptPlaceNotice,
                FeeNotice,
                WaiverNotice,
                WithdrawalNotice,
                ProofReminder,
                PaymentCertificate,
                DebitAnnouncement {

    NoticeHead head();

    NoticeKind kind();
}
