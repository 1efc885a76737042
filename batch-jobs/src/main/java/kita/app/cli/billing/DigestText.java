package kita.app.cli.billing;

import kita.app.cli.frame.RefusedUse;
import kita.billing.ledger.Digest;

/** Reads a digest as a person types it. */
final class DigestText {

    private DigestText() {}

    static Digest read(String typed, String printedBy) {
        try {
            return new Digest(typed.strip());
        } catch (IllegalArgumentException wrong) {
            throw new RefusedUse(
                    "Das ist keine Prüfsumme; sie hat 64 Zeichen und steht in der Ausgabe von " + printedBy + ".");
        }
    }
}
