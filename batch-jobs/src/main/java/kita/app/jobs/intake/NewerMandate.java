package kita.app.jobs.intake;

import java.util.List;
import java.util.Map;
import kita.app.intake.IntakeRow.MandateRow;
import kita.app.store.registry.RegistryLookup;

/**
 * The newer signature wins: an export that still carries last year's account never writes it back, a withdrawn mandate
 * does not come to life again, and no debit goes to an account without a signature of its own.
 */
final class NewerMandate {

    private static final String REMEDY = "Ein neues Mandat mit eigener Referenz und Unterschrift anlegen.";

    private NewerMandate() {}

    static void check(List<Candidate<MandateRow>> candidates, RegistryLookup lookup) {
        Map<String, MandateRow> stored = lookup.mandates(
                candidates.stream().map(it -> it.row().reference()).toList());
        for (Candidate<MandateRow> candidate : candidates) {
            MandateRow known = stored.get(candidate.row().reference());
            if (known != null && !known.equals(candidate.row())) {
                compare(candidate, known);
            }
        }
    }

    private static void compare(Candidate<MandateRow> candidate, MandateRow known) {
        MandateRow row = candidate.row();
        String signed = RowRules.day(known.signedOn());
        if (!known.guardian().equals(row.guardian())) {
            candidate.reject("Person-Nr", row.guardian().value(), "Das Mandat gehört einer anderen Person.", REMEDY);
        } else if (row.signedOn().isBefore(known.signedOn())) {
            candidate.reject(
                    "unterschrieben am",
                    RowRules.day(row.signedOn()),
                    "Die Zeile ist älter als der gespeicherte Stand (unterschrieben am " + signed + ").",
                    "Nichts zu tun; die neuere Bankverbindung bleibt.");
        } else if (row.signedOn().equals(known.signedOn()) && !row.iban().equals(known.iban())) {
            candidate.reject(
                    "IBAN", "", "Die IBAN hat sich geändert, die Unterschrift vom " + signed + " aber nicht.", REMEDY);
        } else if (row.signedOn().equals(known.signedOn())
                && known.revokedOn().isPresent()
                && row.revokedOn().isEmpty()) {
            candidate.reject(
                    "widerrufen am",
                    "",
                    "Das Mandat wurde am " + RowRules.day(known.revokedOn().get()) + " widerrufen.",
                    REMEDY);
        }
    }
}
