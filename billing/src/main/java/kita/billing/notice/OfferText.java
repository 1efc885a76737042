package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;

/** The wording of an offer (Platzangebot): until when and how to answer stands before everything else. */
final class OfferText {

    private final OfferNotice notice;
    private final String child;
    private final String lastDay;

    private OfferText(OfferNotice notice) {
        this.notice = notice;
        this.child = notice.place().child().name().given();
        this.lastDay = GermanWords.longDay(notice.answerBy());
    }

    static NoticeContent write(OfferNotice notice) {
        OfferText text = new OfferText(notice);
        PlacementNotice place = notice.place();
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Platzangebot: Bitte antworten Sie bis zum " + text.lastDay,
                List.of(GermanWords.childWithBirthDate(place.child())),
                CommonText.salutation(notice.head()),
                List.of(
                        text.decision(),
                        PlacementText.reasons(place),
                        text.nextSteps(),
                        CommonText.legalBasis(place.legalBasis()),
                        CommonText.remedy(notice.head())),
                CommonText.closing(notice.head()));
    }

    private Section decision() {
        PlacementNotice place = notice.place();
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph("wir freuen uns, Ihnen einen Platz anbieten zu können: " + child + " kann ab dem "
                                + GermanWords.longDay(place.care().start().firstDay())
                                + " in dieser Einrichtung betreut werden."),
                        PlacementText.facts(place),
                        new Paragraph("Wir halten den Platz bis zum " + lastDay + " für " + child
                                + " frei. Antworten Sie bis dahin nicht, gilt das Angebot nicht mehr, und ein anderes Kind"
                                + " kann den Platz bekommen.")));
    }

    private Section nextSteps() {
        IssuingAuthority authority = notice.head().authority();
        return new Section(
                Role.NEXT_STEPS,
                "So antworten Sie",
                List.of(
                        new Paragraph("Schreiben Sie uns eine E-Mail an " + authority.email()
                                + " oder einen Brief, oder"
                                + " rufen Sie an: " + authority.phone()
                                + ". Ihre Antwort muss bis zum " + lastDay + " bei uns sein. Bitte nennen Sie dabei das"
                                + " Aktenzeichen " + notice.head().fileNumber() + "."),
                        new Items(List.of(
                                "Sie möchten den Platz? Dann schreiben Sie: Wir nehmen den Platz an. Danach schließen Sie"
                                        + " in der Kita den Betreuungsvertrag ab und besprechen die Eingewöhnung.",
                                "Sie möchten den Platz nicht? Dann sagen Sie uns bitte auch das. Ein anderes Kind kann ihn"
                                        + " dann früher bekommen.",
                                PlacementText.MEASLES)),
                        new Paragraph(PlacementText.FEE_FOLLOWS)));
    }
}
