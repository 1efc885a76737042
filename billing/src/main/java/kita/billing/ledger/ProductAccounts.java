package kita.billing.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kita.registry.CareForm;

/** Which product account takes the fees of which form of care (Kontierung). */
public record ProductAccounts(Map<CareForm, ProductAccount> byForm) {

    public ProductAccounts {
        // An empty EnumMap cannot be made from an empty Map, so it is filled by hand.
        EnumMap<CareForm, ProductAccount> copy = new EnumMap<>(CareForm.class);
        copy.putAll(byForm);
        byForm = Collections.unmodifiableMap(copy);
    }

    /** Empty where the municipality has named none; nothing can be posted then. */
    public Optional<ProductAccount> of(CareForm form) {
        return Optional.ofNullable(byForm.get(form));
    }
}
