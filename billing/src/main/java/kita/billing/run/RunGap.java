package kita.billing.run;

import kita.billing.ledger.CanonicalHash;
import kita.registry.Month;

/**
 * Something that a rehearsal found missing; it stops nothing, but somebody must look.
 *
 * @param subject id of the child or household, or number of the payer's account
 * @param detail German, without names; may be empty
 */
public record RunGap(Kind kind, String subject, Month month, String detail) {

    /** What is missing; the names are stored. */
    public enum Kind {
        CONTRACT_WITHOUT_FEE("Vertrag ohne Beitrag"),
        MONTH_SKIPPED("Monat übersprungen: Vertrag läuft, kein Beitrag festgesetzt"),
        FEE_WITHOUT_CONTRACT("Beitrag ohne Vertrag"),
        CONTRACT_WITHOUT_NOTICE("Vertrag ohne Bescheid"),
        PAYER_WITHOUT_MANDATE("Kein gültiges Mandat: wird in Rechnung gestellt"),
        PARKED("Klärfall: nicht gebucht"),
        RISE_AFTER_FINALITY("Nachforderung nach Bestandskraft: zurückgehalten, zu entscheiden"),
        DEBIT_TOO_SOON("Lastschrift vor Ablauf der Vorankündigungsfrist"),
        LAYOUT_UNFIT("Passt nicht in das Format des Finanzverfahrens: so keine Freigabe");

        private final String german;

        Kind(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    void into(CanonicalHash hash) {
        hash.text(kind.name()).text(subject).text(month.toString()).text(detail);
    }
}
