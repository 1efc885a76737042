package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;
import kita.registry.CareForm;

/** The wording of a refusal: what was decided, why for each wish, what remains the parents' right, what they can do. */
final class RefusalText {

    private final RefusalNotice notice;
    private final String child;
    private final String start;

    private RefusalText(RefusalNotice notice) {
        this.notice = notice;
        this.child = notice.child().name().given();
        this.start = GermanWords.longDay(notice.care().start().firstDay());
    }

    static NoticeContent write(RefusalNotice notice) {
        RefusalText text = new RefusalText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Ihre Anmeldung für einen Betreuungsplatz",
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
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("leider können wir " + child + " zum " + start
                + " noch keinen Betreuungsplatz geben. Ihre Anmeldung vom " + GermanWords.longDay(notice.appliedOn())
                + " (" + notice.care().german() + ") müssen wir deshalb für diesen Beginn ablehnen."));
        blocks.add(new Paragraph(notice.entitlement()
                .map(claim -> "Der Rechtsanspruch Ihres Kindes auf einen Betreuungsplatz (" + claim
                        + ") bleibt bestehen. Wir suchen weiter nach einem Platz. Eine neue Anmeldung ist dafür nicht"
                        + " nötig.")
                .orElse("Zu diesem Zeitpunkt besteht noch kein Rechtsanspruch auf einen Betreuungsplatz. Ihre Anmeldung"
                        + " bleibt trotzdem auf der Warteliste. Eine neue Anmeldung ist nicht nötig.")));
        return new Section(Role.OPERATIVE, CommonText.NO_HEADING, blocks);
    }

    private Section reasons() {
        if (notice.wishes().isEmpty()
                && notice.reasons().isEmpty()
                && notice.lookedAt().isEmpty()) {
            return new Section(Role.REASONS, "Begründung", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        if (!notice.wishes().isEmpty()) {
            blocks.add(new Paragraph(
                    notice.wishes().size() == 1
                            ? "So haben wir Ihren Wunsch geprüft:"
                            : "Wir haben jeden Ihrer Wünsche geprüft:"));
            blocks.add(WishTable.of(notice.wishes()));
        }
        if (!notice.lookedAt().isEmpty()) {
            blocks.add(new Paragraph("Wir haben auch Kitas in Ihrer Nähe geprüft, die nicht auf Ihrer Liste stehen:"));
            blocks.add(new Items(notice.lookedAt()));
        }
        blocks.addAll(CommonText.paragraphs(notice.reasons()));
        blocks.addAll(CommonText.standing(notice.standing()));
        blocks.add(new Paragraph("Über andere Kinder und ihre Familien dürfen wir Ihnen keine Auskunft geben"
                + " (Sozialgeheimnis, § 35 SGB I)."));
        return new Section(Role.REASONS, "Begründung", blocks);
    }

    private Section nextSteps() {
        List<String> steps = new ArrayList<>();
        steps.add(child + " bleibt auf der Warteliste. Wird ein passender Platz frei, melden wir uns bei Ihnen.");
        steps.add("Sie können uns weitere Kitas nennen oder Ihre Wünsche ändern, zum Beispiel den Beginn oder die"
                + " Stundenzahl. Das kann die Chance auf einen Platz erhöhen.");
        if (notice.entitlement().isPresent()) {
            steps.add("Sie haben das Recht, dass wir Ihnen weitere Angebote machen." + childminding());
        }
        steps.add("Hat sich etwas geändert, das für die Vergabe wichtig ist, oder fehlt uns noch ein Nachweis? Dann"
                + " teilen Sie es uns bitte mit. Wir berücksichtigen es bei der nächsten Vergabe.");
        return new Section(
                Role.NEXT_STEPS,
                "Was Sie jetzt tun können",
                List.of(
                        new Items(steps),
                        new Paragraph(CommonText.contact(notice.head().authority()))));
    }

    /** § 24 (2) SGB VIII puts childminding on a par with the Kita until the third birthday only. */
    private String childminding() {
        return notice.care().form() == CareForm.KRIPPE
                ? " Dazu gehört auch ein Platz bei einer Tagesmutter oder einem Tagesvater (Kindertagespflege, § 24"
                        + " Abs. 2 SGB VIII). Fragen Sie uns danach."
                : " Fragen Sie uns danach.";
    }
}
