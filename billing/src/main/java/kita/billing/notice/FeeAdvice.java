package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Subheading;
import kita.billing.notice.Section.Role;

/** What a fee notice must tell beside the amount: the waiver, on which the office has to advise, and what to report. */
final class FeeAdvice {

    private static final String STANDARD_RELIEF =
            "Auch ohne diese Leistungen kann der Beitrag unzumutbar sein. Wir beraten Sie dazu und helfen beim Antrag.";

    private FeeAdvice() {}

    static Section section(IssuingAuthority authority, FeeNotice.TownTexts texts) {
        return new Section(
                Role.ADVICE,
                "Gut zu wissen",
                List.of(
                        new Subheading("Wenn Ihnen der Beitrag zu hoch ist"),
                        new Paragraph("Ist der Beitrag für Sie und Ihr Kind nicht zumutbar, erlassen wir ihn auf Antrag"
                                + " ganz oder teilweise (§ 90 Abs. 4 SGB VIII). Auf Antrag zahlen Sie in jedem Fall nichts,"
                                + " solange Sie oder Ihr Kind eine dieser Leistungen erhalten:"),
                        new Items(List.of(
                                "Leistungen zur Sicherung des Lebensunterhalts nach dem SGB II (Grundsicherung für"
                                        + " Arbeitsuchende)",
                                "Leistungen nach dem dritten oder vierten Kapitel des SGB XII (Sozialhilfe)",
                                "Leistungen nach den §§ 2 und 3 des Asylbewerberleistungsgesetzes",
                                "Kinderzuschlag oder Wohngeld")),
                        new Paragraph(texts.relief().orElse(STANDARD_RELIEF) + " " + CommonText.contact(authority)),
                        new Subheading("Was Sie uns mitteilen müssen"),
                        new Paragraph(
                                "Bitte melden Sie uns sofort, wenn sich etwas ändert, das für den Beitrag wichtig ist"
                                        + " (§ 60 Abs. 1 SGB I, § 97a SGB VIII), zum Beispiel:"),
                        new Items(List.of(
                                "die Betreuungszeit oder die Kita,",
                                "die Betreuung von Geschwistern, auch in einer anderen Kita oder Stadt,",
                                "Ihr Einkommen oder der Bezug einer der genannten Leistungen,",
                                "Ihre Anschrift oder wer mit Ihrem Kind im Haushalt lebt."))));
    }
}
