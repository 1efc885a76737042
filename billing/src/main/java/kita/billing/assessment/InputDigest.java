package kita.billing.assessment;

import kita.billing.assessment.Basis.Aspect;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.HouseholdId;

/**
 * SHA-256 over everything that decided about one child: the basis, with the fingerprint of all that the version says. The month
 * itself is left out, so that equal neighbours have equal digests; facts that did not matter do not change it.
 */
final class InputDigest {

    private static final Aspect[] ASPECTS = Aspect.values();

    private InputDigest() {}

    static String of(HouseholdId household, ChildId child, ContractId contract, Charge charge, Basis basis) {
        StringBuilder text = new StringBuilder(512);
        text.append(household.value()).append('\n').append(child.value()).append('\n');
        text.append(contract.value()).append('\n');
        text.append(charge.name()).append('\n');
        for (Aspect aspect : ASPECTS) {
            String value = basis.values().get(aspect);
            if (value != null) {
                text.append(aspect.ordinal()).append(' ').append(value).append('\n');
            }
        }
        return Sha256.hex(text.toString());
    }
}
