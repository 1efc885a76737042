package kita.billing.notice;

import java.util.List;

/**
 * The remedy against the notice, of which § 36 SGB X demands: its name, the authority or court and its seat, the period
 * and the form. A wrong or incomplete instruction makes the month a year (§ 58 (2) VwGO), so the words follow the law
 * literally where they must.
 *
 * <p>Which remedy is open depends on the law of the Land; it is a setting of the municipality.
 */
public sealed interface Remedy {

    /** Where it goes: name and full address in one line. */
    String recipient();

    /** The paragraphs of the instruction. */
    List<String> instruction();

    /** Objection (Widerspruch, §§ 68 ff. VwGO). */
    record Objection(String recipient) implements Remedy {
        @Override
        public List<String> instruction() {
            return RemedyText.objection(recipient);
        }
    }

    /** Action before the administrative court (Klage), where the law of the Land has abolished the objection. */
    record CourtAction(String recipient) implements Remedy {
        @Override
        public List<String> instruction() {
            return RemedyText.courtAction(recipient);
        }
    }
}
