package kita.billing.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which account of the finance system takes the revenue of which product (Kontierung). */
public record ProductAccounts(Map<Product, ProductAccount> byProduct) {

    public ProductAccounts {
        // An empty EnumMap cannot be made from an empty Map, so it is filled by hand.
        EnumMap<Product, ProductAccount> copy = new EnumMap<>(Product.class);
        copy.putAll(byProduct);
        byProduct = Collections.unmodifiableMap(copy);
    }

    /** Empty where the municipality has named none; nothing can be posted then. */
    public Optional<ProductAccount> of(Product product) {
        return Optional.ofNullable(byProduct.get(product));
    }
}
