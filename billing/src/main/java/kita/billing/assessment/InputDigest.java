package kita.billing.assessment;

import java.util.Map;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Charge;
import kita.registry.ChildId;
import kita.registry.ContractId;
import kita.registry.HouseholdId;

/**
 * SHA-256 over everything that decided about one child: the basis and the version with all its cells and rules. The month
 * itself is left out, so that equal neighbours have equal digests; facts that did not matter do not change it.
 */
final class InputDigest {

    private InputDigest() {}

    static String of(
            HouseholdId household, ChildId child, ContractId contract, Charge charge, Edition edition, Basis basis) {
        StringBuilder text = new StringBuilder(512);
        text.append("version ").append(edition.fingerprint()).append('\n');
        text.append("household ").append(household.value()).append('\n');
        text.append("child ").append(child.value()).append('\n');
        text.append("contract ").append(contract.value()).append('\n');
        text.append("charge ").append(charge.name()).append('\n');
        for (Map.Entry<Aspect, String> entry : basis.values().entrySet()) {
            text.append(entry.getKey().name())
                    .append(' ')
                    .append(entry.getValue())
                    .append('\n');
        }
        return Sha256.hex(text.toString());
    }
}
