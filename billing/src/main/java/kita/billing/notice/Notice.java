package kita.billing.notice;

/** The facts of one notice, from which {@link NoticeText} makes its content. */
public sealed interface Notice permits PlacementNotice, RefusalNotice, FeeNotice {

    NoticeHead head();

    NoticeKind kind();
}
