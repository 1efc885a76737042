package kita.billing.notice;

/** The facts of one notice, from which {@link NoticeText} makes its content. */
public sealed interface Notice permits PlacementNotice, RefusalNotice, KeptPlaceNotice, FeeNotice {

    NoticeHead head();

    NoticeKind kind();
}
