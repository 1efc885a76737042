package kita.billing.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import kita.registry.CareForm;

/** Which product account takes the fees of which form of care (Kontierung). */
public record ProductAccounts(Map<CareForm, ProductAccount> byForm) {

    public ProductAccounts {
        // An empty EnumMap cannot be made from an empty Map, so it is filled by hand.
        EnumMap<CareForm, ProductAccount> copy = new EnumMap<>(CareForm.class);
        copy.putAll(byForm);
        byForm = Collections.unmodifiableMap(copy);
    }

    /** Refused with {@link IllegalStateException} where the municipality has named none. */
    public ProductAccount of(CareForm form) {
        ProductAccount account = byForm.get(form);
        if (account == null) {
            throw new IllegalStateException("Für die Betreuungsform " + form.german()
                    + " ist kein Produktkonto hinterlegt; in municipality.yaml unter accounts ergänzen.");
        }
        return account;
    }
}
