package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.assessment.Step;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.Section.Role;
import kita.money.Money;

/** The wording of a decision on a waiver: what is left to pay, and each step of how we know. */
final class WaiverText {

    private final WaiverNotice notice;
    private final String months;

    private WaiverText(WaiverNotice notice) {
        this.notice = notice;
        this.months = GermanWords.months(notice.first(), notice.last());
    }

    static NoticeContent write(WaiverNotice notice) {
        WaiverText text = new WaiverText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                text.subject(),
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

    private String subject() {
        if (notice.isRefused()) {
            return "Ihr Antrag auf Erlass des Kostenbeitrags";
        }
        return isWhole() ? "Wir erlassen Ihnen den Kostenbeitrag" : "Wir erlassen Ihnen einen Teil des Kostenbeitrags";
    }

    private boolean isWhole() {
        return notice.payable().equals(Money.ZERO);
    }

    private Section decision() {
        return new Section(Role.OPERATIVE, CommonText.NO_HEADING, List.of(new Paragraph(decided())));
    }

    private String decided() {
        if (notice.isRefused()) {
            return "Ihren Antrag, den Kostenbeitrag für " + months + " zu erlassen, lehnen wir ab. Die "
                    + notice.fees().german() + " im Monat, die Sie für die Betreuung zahlen, sind Ihnen zuzumuten.";
        }
        if (isWhole()) {
            return "für " + months + " erlassen wir Ihnen den Kostenbeitrag von "
                    + notice.fees().german() + " im Monat. Sie zahlen für die Betreuung nichts.";
        }
        return "für " + months + " zahlen Sie für die Betreuung aller Kinder zusammen höchstens "
                + notice.payable().german() + " im Monat statt " + notice.fees().german() + ". Den Rest erlassen wir.";
    }

    private Section reasons() {
        List<List<String>> rows = new ArrayList<>();
        for (Step step : notice.steps()) {
            rows.add(List.of(step.sentence(), step.citation(), step.amount().german()));
        }
        return new Section(
                Role.REASONS,
                "So haben wir gerechnet",
                List.of(
                        new Paragraph("Ob der Beitrag zumutbar ist, richtet sich danach, was Ihrer Familie im Monat zur"
                                + " Verfügung steht. Von dem, was über einer Grenze liegt, müssen Sie einen Teil für den"
                                + " Beitrag einsetzen."),
                        new Table(
                                List.of(
                                        Column.text("Rechenschritt"),
                                        Column.text("Fundstelle"),
                                        Column.amount("Ergebnis")),
                                rows)));
    }

    private Section nextSteps() {
        List<String> items = new ArrayList<>();
        if (notice.isRefused()) {
            items.add("Fehlt in der Rechnung etwas, zum Beispiel eine Ausgabe? Teilen Sie es uns mit Nachweis mit; dann"
                    + " rechnen wir neu.");
            items.add("Ändern sich Ihre Verhältnisse, können Sie jederzeit einen neuen Antrag stellen.");
        } else {
            items.add("Welcher Betrag auf welches Kind entfällt, steht in dem Bescheid über den Kostenbeitrag, den Sie"
                    + " gesondert erhalten.");
            items.add("Verpflegung ist nicht erlassen; das Essensgeld zahlen Sie weiter.");
            items.add(
                    "Bitte teilen Sie uns sofort mit, wenn sich Ihr Einkommen, Ihre Miete oder die Zahl der Personen in"
                            + " Ihrem Haushalt ändert.");
            items.add("Der Erlass endet am "
                    + GermanWords.longDay(notice.last().lastDay())
                    + ". Stellen Sie rechtzeitig davor einen neuen Antrag.");
        }
        return new Section(
                Role.NEXT_STEPS,
                "Das bedeutet für Sie",
                List.of(
                        new Items(items),
                        new Paragraph(CommonText.contact(notice.head().authority()))));
    }
}
