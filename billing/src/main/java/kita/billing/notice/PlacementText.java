package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Fact;
import kita.billing.notice.Block.Facts;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;

/** The wording of a placement notice (Zusage). */
final class PlacementText {

    static final String MEASLES =
            "Vor dem ersten Tag braucht die Kita einen Nachweis zum Masernschutz, sobald Ihr Kind ein Jahr alt ist"
                    + " (§ 20 Abs. 8 und 9 IfSG). Bringen Sie zum Beispiel den Impfausweis mit.";
    static final String FEE_FOLLOWS = "Über den Kostenbeitrag erhalten Sie einen eigenen Bescheid.";

    private final PlacementNotice notice;
    private final String child;

    private PlacementText(PlacementNotice notice) {
        this.notice = notice;
        this.child = notice.child().name().given();
    }

    static NoticeContent write(PlacementNotice notice) {
        PlacementText text = new PlacementText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Zusage eines Betreuungsplatzes",
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
                        new Paragraph("wir freuen uns, Ihnen einen Platz zusagen zu können: " + child + " wird ab dem "
                                + start + " in dieser Einrichtung betreut."),
                        facts(notice)));
    }

    /** What the place is. */
    static Facts facts(PlacementNotice notice) {
        return new Facts(List.of(
                new Fact("Einrichtung", notice.kita().name()),
                new Fact("Anschrift", GermanWords.address(notice.kita().address())),
                new Fact("Träger", notice.kita().provider()),
                new Fact("Betreuungsform", notice.care().form().german()),
                new Fact("Umfang", notice.care().hoursInGerman()),
                new Fact("Beginn", GermanWords.longDay(notice.care().start().firstDay()))));
    }

    /** Why it is this place. */
    static Section reasons(PlacementNotice notice) {
        return new PlacementText(notice).reasons();
    }

    /** A first wish that comes true needs no further reason (§ 35 (2) no. 1 SGB X); everything else needs one. */
    private Section reasons() {
        boolean firstWish = notice.chosen() instanceof PlacementNotice.Choice.Wish wish && wish.rank() == 1;
        if (!firstWish
                && notice.reasons().isEmpty()
                && notice.standing().isEmpty()
                && notice.otherWishes().isEmpty()) {
            return new Section(Role.REASONS, "Begründung", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(whichWish()));
        blocks.addAll(CommonText.paragraphs(notice.reasons()));
        blocks.addAll(CommonText.standing(notice.standing()));
        if (!notice.otherWishes().isEmpty()) {
            blocks.add(new Paragraph("In diesen Kitas, die Sie sich noch mehr gewünscht haben, konnten wir " + child
                    + " keinen Platz geben:"));
            blocks.add(WishTable.of(notice.otherWishes()));
        }
        return new Section(Role.REASONS, "Begründung", blocks);
    }

    private String whichWish() {
        if (notice.chosen() instanceof PlacementNotice.Choice.Wish wish) {
            return "Mit diesem Platz erfüllen wir Ihren " + WishTable.ordinal(wish.rank()) + " Wunsch.";
        }
        String distance = ((PlacementNotice.Choice.Office) notice.chosen())
                .distanceMetres()
                .map(metres -> " Sie liegt rund " + kilometres(metres) + " von Ihrer Wohnung entfernt.")
                .orElse("");
        return "Diese Kita stand nicht auf Ihrer Wunschliste. Wir bieten sie Ihnen an, damit " + child
                + " rechtzeitig betreut wird." + distance;
    }

    /** Rounded to the next 100 metres, half up: 2.3 km. */
    private static String kilometres(int metres) {
        int hundreds = Math.max(1, (metres + 50) / 100);
        return hundreds / 10 + "," + hundreds % 10 + " km";
    }

    private Section nextSteps() {
        List<String> steps = new ArrayList<>();
        steps.add("Bitte melden Sie sich bald in der Kita. Dort schließen Sie den Betreuungsvertrag ab und besprechen"
                + " die Eingewöhnung.");
        steps.add(MEASLES);
        steps.add(FEE_FOLLOWS);
        steps.add(notice.answerBy()
                .map(day -> "Möchten Sie den Platz nicht? Dann sagen Sie uns bitte bis zum " + GermanWords.longDay(day)
                        + " Bescheid. Ein anderes Kind kann ihn dann bekommen.")
                .orElse(
                        "Möchten Sie den Platz nicht? Dann sagen Sie uns bitte möglichst bald Bescheid. Ein anderes Kind"
                                + " kann ihn dann bekommen."));
        return new Section(
                Role.NEXT_STEPS,
                "So geht es weiter",
                List.of(
                        new Items(steps),
                        new Paragraph(CommonText.contact(notice.head().authority()))));
    }
}
