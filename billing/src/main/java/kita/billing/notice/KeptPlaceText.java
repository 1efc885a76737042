package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;

/** The wording for a child that stays where it is: the change cannot be granted, the place is safe. */
final class KeptPlaceText {

    private final KeptPlaceNotice notice;
    private final String child;

    private KeptPlaceText(KeptPlaceNotice notice) {
        this.notice = notice;
        this.child = notice.child().name().given();
    }

    static NoticeContent write(KeptPlaceNotice notice) {
        KeptPlaceText text = new KeptPlaceText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Ihre Anmeldung für einen anderen Betreuungsplatz",
                List.of(GermanWords.childWithBirthDate(notice.child())),
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
        String start = GermanWords.longDay(notice.care().start().firstDay());
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph(child + " behält den Platz in dieser Einrichtung: "
                                + notice.kita().name() + ", "
                                + GermanWords.address(notice.kita().address())
                                + ". Der Betreuungsvertrag läuft weiter."),
                        new Paragraph("Den Wechsel zum " + start + ", um den Sie am "
                                + GermanWords.longDay(notice.appliedOn()) + " gebeten haben ("
                                + notice.care().german() + "), können wir leider noch nicht ermöglichen.")));
    }

    private Section reasons() {
        List<Block> blocks = new ArrayList<>();
        if (!notice.wishes().isEmpty()) {
            blocks.add(new Paragraph("Wir haben jeden Ihrer Wünsche geprüft:"));
            blocks.add(WishTable.of(notice.wishes()));
        }
        blocks.addAll(CommonText.standing(notice.standing()));
        if (!blocks.isEmpty()) {
            blocks.add(new Paragraph("Über andere Kinder und ihre Familien dürfen wir Ihnen keine Auskunft geben"
                    + " (Sozialgeheimnis, § 35 SGB I)."));
        }
        return new Section(Role.REASONS, "Begründung", blocks);
    }

    private Section nextSteps() {
        return new Section(
                Role.NEXT_STEPS,
                "Was Sie jetzt tun können",
                List.of(
                        new Items(List.of(
                                "Sie müssen nichts tun, damit " + child + " den Platz behält.",
                                "Möchten Sie weiterhin wechseln? Dann melden Sie " + child
                                        + " bitte für die nächste Vergabe neu an. Weitere Kitas oder ein anderer Beginn"
                                        + " können die Chance erhöhen.")),
                        new Paragraph(CommonText.contact(notice.head().authority()))));
    }
}
