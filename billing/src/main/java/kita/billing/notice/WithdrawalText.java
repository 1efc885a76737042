package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;

/** The wording where we were wrong: what no longer counts, that we are sorry, and what becomes of the money. */
final class WithdrawalText {

    private final WithdrawalNotice notice;
    private final String name;

    private WithdrawalText(WithdrawalNotice notice) {
        this.notice = notice;
        this.name = notice.withdrawn().number() + " vom "
                + GermanWords.longDay(notice.withdrawn().date());
    }

    static NoticeContent write(WithdrawalNotice notice) {
        WithdrawalText text = new WithdrawalText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Wir nehmen den Bescheid " + notice.withdrawn().number() + " zurück",
                notice.concerns(),
                CommonText.salutation(notice.head()),
                List.of(
                        text.decision(),
                        text.reasons(),
                        text.nextSteps(),
                        CommonText.legalBasis(notice.legalBasis()),
                        CommonText.remedy(notice.head())),
                CommonText.closing(notice.head()));
    }

    private Section decision() {
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph("wir haben einen Fehler gemacht. Den Bescheid " + name
                                + " über den Kostenbeitrag nehmen wir zurück, auch für die Vergangenheit. Aus ihm müssen"
                                + " Sie nichts mehr zahlen."),
                        new Paragraph("Das tut uns leid. Bitte entschuldigen Sie die Mühe, die Sie damit hatten.")));
    }

    private Section reasons() {
        return new Section(
                Role.REASONS,
                "Begründung",
                List.of(new Paragraph("Der Bescheid gehörte zur Abrechnung für " + GermanWords.month(notice.run())
                        + ". Dabei waren Beiträge falsch. Wir haben die ganze Abrechnung deshalb zurückgenommen und mit"
                        + " ihr alle Bescheide, die auf ihr beruhten.")));
    }

    private Section nextSteps() {
        return new Section(
                Role.NEXT_STEPS,
                "Das bedeutet für Sie",
                List.of(
                        new Items(List.of(
                                "Sie müssen nichts tun.",
                                "Wir rechnen neu. Danach erhalten Sie einen neuen Bescheid.",
                                "Haben Sie auf den zurückgenommenen Bescheid schon gezahlt, geht nichts verloren: Das Geld"
                                        + " steht auf Ihrem Konto bei uns und wird angerechnet oder zurückgezahlt.",
                                "Mahnungen, die auf diesem Bescheid beruhen, sind gegenstandslos.")),
                        new Paragraph(CommonText.contact(notice.head().authority()))));
    }
}
