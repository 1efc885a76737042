package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Enclosure;
import kita.billing.notice.FeeNotice.EndingRule;
import kita.billing.notice.Section.Role;
import kita.registry.Month;

/** The wording of a fee notice: what to pay, how, why, and what else parents should know. */
final class FeeText {

    private final FeeNotice notice;
    private final FeeTables tables;

    private FeeText(FeeNotice notice) {
        this.notice = notice;
        this.tables = new FeeTables(notice.children());
    }

    static NoticeContent write(FeeNotice notice) {
        FeeText text = new FeeText(notice);
        return new NoticeContent(
                notice.kind(),
                notice.head(),
                "Bescheid über den Kostenbeitrag für die Kindertagesbetreuung",
                notice.children().stream()
                        .map(fees -> GermanWords.childWithBirthDate(fees.child()))
                        .toList(),
                CommonText.salutation(notice.head()),
                text.sections(),
                CommonText.closing(notice.head()),
                notice.enclosure().map(Enclosure::attachment));
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(decision());
        notice.earlier()
                .changes()
                .ifPresent(changes -> sections.add(
                        ChangesText.section(changes, notice.head().date(), notice.payment(), notice.jointlyWith())));
        sections.add(payment());
        sections.add(reasons());
        sections.add(
                FeeAdvice.section(notice.head().authority(), notice.grounds().texts()));
        sections.add(CommonText.legalBasis(notice.grounds().legalBasis()));
        sections.add(CommonText.remedy(notice.head()));
        return sections;
    }

    private Section decision() {
        if (tables.isEmpty()) {
            return new Section(Role.OPERATIVE, CommonText.NO_HEADING, List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph("für die Betreuung " + (tables.withMeals() ? "und die Verpflegung " : "")
                + ofChildren() + " setzen wir diese monatlichen Kostenbeiträge fest:"));
        blocks.add(tables.amounts());
        notice.jointlyWith()
                .ifPresent(payer -> blocks.add(new Paragraph("Diesen Beitrag schulden Sie gemeinsam mit "
                        + payer.full()
                        + ". Er ist nur einmal zu zahlen: Was eine Person zahlt, müssen Sie nicht noch einmal"
                        + " zahlen. Auch " + payer.full() + " erhält einen Bescheid.")));
        if ((notice.children().size() > 1 || tables.withMeals()) && !tables.nothingToPay()) {
            blocks.add(new Paragraph("Zusammen zahlen Sie damit:"));
            blocks.add(tables.totals());
        }
        notice.earlier()
                .notice()
                .ifPresent(replaced -> blocks.add(new Paragraph("Dieser Bescheid ersetzt für diese Monate den Bescheid "
                        + replaced.number() + " vom " + GermanWords.longDay(replaced.date()) + ".")));
        blocks.add(new Paragraph(
                "Wird " + child() + " danach weiter betreut, erhalten Sie rechtzeitig einen neuen" + " Bescheid."));
        return new Section(Role.OPERATIVE, CommonText.NO_HEADING, blocks);
    }

    private String ofChildren() {
        List<String> names = notice.children().stream()
                .map(fees -> fees.child().name().given())
                .toList();
        return "von " + GermanWords.enumeration(names);
    }

    private String child() {
        return notice.children().size() == 1
                ? notice.children().get(0).child().name().given()
                : "eines der Kinder";
    }

    private Section payment() {
        List<Block> blocks = new ArrayList<>();
        if (tables.nothingToPay()) {
            blocks.add(
                    new Paragraph("Für die genannten Monate ist nichts zu zahlen. Sie müssen nichts überweisen, und wir"
                            + " buchen nichts ab."));
            return new Section(Role.PAYMENT, "So zahlen Sie", blocks);
        }
        if (notice.payment().isEmpty()) {
            return new Section(Role.PAYMENT, "So zahlen Sie", blocks);
        }
        blocks.addAll(
                notice.jointlyWith().isPresent()
                        ? PaymentText.joint(notice.jointlyWith().get(), (Payment.Transfer)
                                notice.payment().get())
                        : PaymentText.blocks(notice.payment().get()));
        if (notice.earlier().changes().isEmpty()
                && tables.firstMonth().isBefore(Month.of(notice.head().date()))) {
            blocks.add(
                    new Paragraph("Der Bescheid umfasst auch vergangene Monate. Was Sie für diese Monate schon gezahlt"
                            + " haben, rechnen wir an."));
        }
        notice.grounds().texts().suspension().ifPresent(text -> blocks.add(new Paragraph(text)));
        return new Section(Role.PAYMENT, "So zahlen Sie", blocks);
    }

    private Section reasons() {
        if (tables.isEmpty()) {
            return new Section(Role.REASONS, "Begründung: so haben wir gerechnet", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        for (ChildFees fees : notice.children()) {
            blocks.addAll(FeeReasons.of(fees, notice.names()));
        }
        for (EndingRule rule : notice.grounds().endingRules()) {
            blocks.add(new Paragraph(ending(rule, tables.lastMonth())));
        }
        notice.enclosure().ifPresent(means -> blocks.add(RecomputeCode.block(means.code())));
        return new Section(Role.REASONS, "Begründung: so haben wir gerechnet", blocks);
    }

    /** What comes after the rule is either fixed in this notice already, without it, or still open. */
    private static String ending(EndingRule rule, Month lastMonth) {
        String after = GermanWords.longDay(rule.lastDay().plusDays(1));
        return "Diese Regel senkt Ihren Beitrag nach heutigem Stand nur bis zum "
                + GermanWords.longDay(rule.lastDay()) + ": „" + rule.text() + "“ Grundlage: " + rule.citation() + ". "
                + (lastMonth.firstDay().isAfter(rule.lastDay())
                        ? "Die Beiträge ab dem " + after
                                + " haben wir deshalb ohne diese Regel festgesetzt. Wird sie verlängert,"
                                + " rechnen wir neu, und Sie erhalten einen neuen Bescheid."
                        : "Wird sie nicht verlängert, kann sich Ihr Beitrag ab dem " + after
                                + " erhöhen. Sie erhalten dann einen neuen Bescheid.");
    }
}
