package kita.app.cli.accounts;

import kita.app.cli.frame.RefusedUse;
import kita.billing.returns.ItemKey;

/** Reads the name of an open item as a clerk types it. */
final class ItemOption {

    private ItemOption() {}

    static ItemKey key(String typed) {
        try {
            return new ItemKey(typed.strip());
        } catch (IllegalArgumentException wrong) {
            throw new RefusedUse(
                    "„" + typed + "“ ist kein Posten; er heißt wie 2026-09/1 oder N17, siehe ./kita account show.");
        }
    }
}
