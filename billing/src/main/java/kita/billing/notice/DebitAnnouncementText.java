package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.DebitAnnouncement.Drawing;
import kita.billing.notice.DebitAnnouncement.Part;
import kita.billing.notice.Section.Role;

/** The wording of a pre-notification: when, how much, from which account, and what it is made up of. */
final class DebitAnnouncementText {

    private final DebitAnnouncement announcement;

    private DebitAnnouncementText(DebitAnnouncement announcement) {
        this.announcement = announcement;
    }

    static NoticeContent write(DebitAnnouncement announcement) {
        DebitAnnouncementText text = new DebitAnnouncementText(announcement);
        return new NoticeContent(
                announcement.kind(),
                announcement.head(),
                text.subject(),
                announcement.concerns(),
                CommonText.salutation(announcement.head()),
                List.of(text.drawings(), text.account(), text.parts(), text.nextSteps()),
                CommonText.closingOfLetter(announcement.head()));
    }

    private String subject() {
        return announcement.drawings().size() == 1
                ? "Wir buchen am "
                        + GermanWords.longDay(announcement.drawings().get(0).due()) + " "
                        + announcement.total().german() + " von Ihrem Konto ab"
                : "Wir buchen " + announcement.total().german() + " in "
                        + announcement.drawings().size() + " Teilen von Ihrem Konto ab";
    }

    private Section drawings() {
        List<List<String>> rows = new ArrayList<>();
        for (Drawing drawing : announcement.drawings()) {
            rows.add(
                    List.of(GermanWords.longDay(drawing.due()), drawing.amount().german()));
        }
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph("wir kündigen Ihnen an, was wir mit Ihrem SEPA-Lastschriftmandat einziehen:"),
                        new Table(List.of(Column.text("Fällig am"), Column.amount("Betrag")), rows)));
    }

    private Section account() {
        return new Section(
                Role.PAYMENT, "Von welchem Konto, an wen", List.of(PaymentText.data(announcement.account())));
    }

    private Section parts() {
        List<List<String>> rows = new ArrayList<>();
        for (Part part : announcement.parts()) {
            rows.add(List.of(part.label(), part.amount().german()));
        }
        rows.add(List.of("Zusammen", announcement.total().german()));
        return new Section(
                Role.REASONS,
                "So setzt sich der Betrag zusammen",
                List.of(
                        new Paragraph("Er gehört zur Abrechnung für " + GermanWords.month(announcement.run())
                                + ". Wie Ihr Beitrag berechnet ist, steht in Ihrem Bescheid."),
                        new Table(List.of(Column.text("Wofür"), Column.amount("Betrag")), rows)));
    }

    private Section nextSteps() {
        return new Section(
                Role.NEXT_STEPS,
                "Das bedeutet für Sie",
                List.of(
                        new Paragraph(
                                "Sie müssen nichts tun. Bitte achten Sie nur darauf, dass genug Geld auf dem Konto"
                                        + " ist."),
                        new Paragraph(CommonText.contact(announcement.head().authority()))));
    }
}
