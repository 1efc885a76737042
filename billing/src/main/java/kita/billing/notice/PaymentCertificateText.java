package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Fact;
import kita.billing.notice.Block.Facts;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.Section.Role;
import kita.billing.returns.YearOfPayments;

/** The wording of a certificate: one sum, each payment behind it, and what the tax office makes of it. */
final class PaymentCertificateText {

    private PaymentCertificateText() {}

    static NoticeContent write(PaymentCertificate certificate) {
        YearOfPayments payments = certificate.payments();
        return new NoticeContent(
                certificate.kind(),
                certificate.head(),
                "Bescheinigung über Ihre Zahlungen im Jahr " + payments.year(),
                certificate.concerns(),
                CommonText.salutation(certificate.head()),
                List.of(paid(certificate), oneByOne(payments), tax(certificate)),
                CommonText.closingOfLetter(certificate.head()));
    }

    private static Section paid(PaymentCertificate certificate) {
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph("wir bescheinigen Ihnen, was Sie im Jahr "
                                + certificate.payments().year()
                                + " für die Kindertagesbetreuung an uns gezahlt haben. Was zurückgebucht oder erstattet"
                                + " wurde, ist abgezogen."),
                        new Facts(List.of(
                                new Fact(
                                        "Gezahlt",
                                        certificate.payments().total().german()),
                                new Fact("Kassenzeichen", certificate.reference())))));
    }

    private static Section oneByOne(YearOfPayments payments) {
        List<List<String>> rows = new ArrayList<>();
        for (YearOfPayments.Line line : payments.lines()) {
            rows.add(List.of(
                    GermanWords.shortDay(line.on()),
                    line.german(),
                    line.amount().german()));
        }
        rows.add(List.of("Summe", "", payments.total().german()));
        return new Section(
                Role.REASONS,
                "Die Zahlungen im Einzelnen",
                List.of(new Table(
                        List.of(Column.text("Wertstellung"), Column.text("Art"), Column.amount("Betrag")), rows)));
    }

    private static Section tax(PaymentCertificate certificate) {
        List<String> items = new ArrayList<>();
        items.add("Es zählt der Tag, an dem das Geld geflossen ist, nicht der Monat der Betreuung (§ 11 Abs. 2 EStG).");
        items.add("Kosten der Kinderbetreuung können Sonderausgaben sein (§ 10 Abs. 1 Nr. 5 EStG). Ob und wie viel Sie"
                + " abziehen können, entscheidet Ihr Finanzamt.");
        if (certificate.meals().isPositive()) {
            items.add("In den Beiträgen für die Monate des Jahres "
                    + certificate.payments().year() + " sind "
                    + certificate.meals().german() + " für die Verpflegung enthalten.");
        }
        return new Section(
                Role.ADVICE,
                "Für Ihre Steuererklärung",
                List.of(
                        new Items(items),
                        new Paragraph(CommonText.contact(certificate.head().authority()))));
    }
}
