package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Section.Role;

/** What all kinds of notice share: salutation, legal basis, remedies, closing. */
final class CommonText {

    /** The decision follows the salutation at once, as in any letter. */
    static final String NO_HEADING = "";

    private CommonText() {}

    /** Works for every person without guessing a gender from a name. */
    static String salutation(NoticeHead head) {
        return "Guten Tag " + head.addressee().name().full() + ",";
    }

    /** Without blocks if nothing is cited, so that the check of the mandatory parts finds it. */
    static Section legalBasis(List<String> legalBasis) {
        return new Section(
                Role.LEGAL_BASIS,
                "Rechtsgrundlagen",
                legalBasis.isEmpty() ? List.of() : List.of(new Items(legalBasis)));
    }

    static Section remedy(NoticeHead head) {
        List<Block> paragraphs = new ArrayList<>();
        head.remedy().instruction().forEach(text -> paragraphs.add(new Paragraph(text)));
        return new Section(Role.REMEDY, "Rechtsbehelfsbelehrung", paragraphs);
    }

    static List<String> closing(NoticeHead head) {
        return List.of(
                "Mit freundlichen Grüßen",
                head.authority().name(),
                "Dieser Bescheid wurde automatisch erstellt und ist ohne Unterschrift gültig (§ 33 Abs. 5 SGB X).");
    }

    /** Of a letter that decides nothing; nobody shall take it for a Bescheid. */
    static List<String> closingOfLetter(NoticeHead head) {
        return List.of(
                "Mit freundlichen Grüßen",
                head.authority().name(),
                "Dieses Schreiben wurde automatisch erstellt und ist ohne Unterschrift gültig.");
    }

    static String contact(IssuingAuthority authority) {
        return "Haben Sie Fragen? Sie erreichen uns unter der Telefonnummer " + authority.phone()
                + " oder per E-Mail an " + authority.email() + ". Bitte nennen Sie dabei das Aktenzeichen.";
    }

    /** What counted for the child, so that parents can check it and hand in what is missing. */
    static List<Block> standing(List<String> sentences) {
        return sentences.isEmpty()
                ? List.of()
                : List.of(new Paragraph("Das hat bei der Vergabe für Ihr Kind gezählt:"), new Items(sentences));
    }

    static List<Block> paragraphs(List<String> texts) {
        List<Block> blocks = new ArrayList<>();
        texts.forEach(text -> blocks.add(new Paragraph(text)));
        return blocks;
    }
}
