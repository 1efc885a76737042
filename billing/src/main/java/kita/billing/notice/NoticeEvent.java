package kita.billing.notice;

import java.time.LocalDate;

/** What happened to a notice after it was issued. */
public sealed interface NoticeEvent {

    LocalDate on();

    /** Given to the post (Aufgabe zur Post). */
    record Posted(LocalDate on) implements NoticeEvent {}

    /**
     * Made available for retrieval with the consent of its addressee, and the electronic notification of that sent
     * (Bereitstellung zum Abruf, § 37 (2a) SGB X).
     */
    record Provided(LocalDate on) implements NoticeEvent {}

    /** The addressee retrieved it (Abruf). By itself that moves no period. */
    record Retrieved(LocalDate on) implements NoticeEvent {}

    /** The addressee says that the notification never came, and the authority cannot prove that it did. */
    record NotificationDisputed(LocalDate on) implements NoticeEvent {}

    /** It came back: the addressee could not be reached, and nothing was delivered. */
    record CameBack(LocalDate on) implements NoticeEvent {}

    /** It is proven that it arrived on that day; counts if that is later than the law presumes (§ 37 (2) 3 SGB X). */
    record Arrived(LocalDate on) implements NoticeEvent {}

    /** An objection came in (Widerspruch, §§ 69, 70 VwGO). */
    record Contested(LocalDate on) implements NoticeEvent {}

    /** Whoever objected took it back. */
    record ObjectionTakenBack(LocalDate on) implements NoticeEvent {}

    /** The decision on the objection was delivered (Widerspruchsbescheid, § 73 VwGO). */
    record ObjectionDecided(LocalDate on) implements NoticeEvent {}

    /** The authority withdrew or revoked the notice itself (§§ 44 to 48 SGB X). */
    record Withdrawn(LocalDate on) implements NoticeEvent {}
}
