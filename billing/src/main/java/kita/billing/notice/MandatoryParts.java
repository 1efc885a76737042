package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kita.registry.PostalAddress;

/**
 * The parts without which no notice leaves the house (§§ 33, 35, 36, 37 SGB X). The finished content is checked, not the
 * facts it was made from, because only what is printed counts.
 */
final class MandatoryParts {

    private static final String POSTCODE = "(?s).*\\b[0-9]{5}\\b.*";

    private final List<String> missing = new ArrayList<>();

    private MandatoryParts() {}

    /** German names of the missing parts with the paragraph that demands each; empty if nothing is missing. */
    static List<String> missingIn(NoticeContent content) {
        MandatoryParts check = new MandatoryParts();
        check.head(content.head());
        check.body(content);
        content.section(Section.Role.REMEDY).ifPresent(section -> check.remedy(content, text(section)));
        return List.copyOf(check.missing);
    }

    private void head(NoticeHead head) {
        require(isFilled(head.authority().name()), "erlassende Behörde (§ 33 Abs. 3 SGB X)");
        require(isComplete(head.authority().address()), "Anschrift der Behörde (§ 36 SGB X)");
        require(
                isFilled(head.addressee().name().full()),
                "Name der Person, für die der Bescheid bestimmt ist (§ 37 SGB X)");
        require(isComplete(head.addressee().address()), "Anschrift der Person, für die der Bescheid bestimmt ist");
        require(isFilled(head.fileNumber()), "Aktenzeichen");
    }

    private void body(NoticeContent content) {
        require(isFilled(content.subject()), "Betreff");
        require(!content.concerns().isEmpty(), "Kind, um das es geht (§ 33 Abs. 1 SGB X)");
        if (content.kind().isDecision()) {
            decision(content);
        } else {
            section(content, Section.Role.OPERATIVE, "Inhalt des Schreibens");
        }
    }

    private void decision(NoticeContent content) {
        section(content, Section.Role.OPERATIVE, "Entscheidung (§ 33 Abs. 1 SGB X)");
        section(content, Section.Role.REASONS, "Begründung (§ 35 Abs. 1 SGB X)");
        section(content, Section.Role.LEGAL_BASIS, "Rechtsgrundlagen (§ 35 Abs. 1 SGB X)");
        section(content, Section.Role.REMEDY, "Rechtsbehelfsbelehrung (§ 36 SGB X)");
        if (content.kind() == NoticeKind.FEE || content.kind() == NoticeKind.JOINT_FEE) {
            section(content, Section.Role.PAYMENT, "Angaben zur Zahlung");
            require(
                    content.section(Section.Role.ADVICE)
                            .map(MandatoryParts::text)
                            .filter(text -> text.contains(Ties.bind("§ 90 Abs. 4 SGB VIII")))
                            .isPresent(),
                    "Hinweis auf den Erlass (§ 90 Abs. 4 SGB VIII)");
        }
    }

    private void remedy(NoticeContent content, String text) {
        require(
                text.contains(Ties.bind(content.head().remedy().recipient())),
                "Stelle, bei der der Rechtsbehelf einzulegen ist (§ 36 SGB X)");
        require(
                content.head().remedy().recipient().matches(POSTCODE),
                "Sitz der Stelle, bei der der Rechtsbehelf einzulegen ist (§ 36 SGB X)");
        require(text.contains("innerhalb eines Monats nach Bekanntgabe"), "Frist des Rechtsbehelfs (§ 36 SGB X)");
        require(text.contains("schriftlich") && text.contains("Niederschrift"), "Form des Rechtsbehelfs (§ 36 SGB X)");
    }

    private void section(NoticeContent content, Section.Role role, String name) {
        require(
                content.section(role)
                        .map(MandatoryParts::text)
                        .filter(MandatoryParts::isFilled)
                        .isPresent(),
                name);
    }

    private void require(boolean present, String name) {
        if (!present) {
            missing.add(name);
        }
    }

    private static boolean isFilled(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isComplete(PostalAddress address) {
        return address != null
                && isFilled(address.street())
                && isFilled(address.postcode())
                && isFilled(address.town());
    }

    private static String text(Section section) {
        return section.blocks().stream().map(MandatoryParts::text).collect(Collectors.joining(" "));
    }

    private static String text(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Block.Items items) {
            return String.join(" ", items.items());
        }
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(Block.Fact::value).collect(Collectors.joining(" "));
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().map(row -> String.join(" ", row)).collect(Collectors.joining(" "));
        }
        // A subheading or a code alone decides nothing and gives no reason.
        return "";
    }
}
