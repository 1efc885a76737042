package kita.billing.ledger;

import kita.registry.GuardianId;
import kita.registry.TenantId;

/** The account of one payer with one municipality (Personenkonto). */
public record PayerAccount(GuardianId payer, PayerNumber number, PaymentReference reference) {

    public static PayerAccount of(TenantId tenant, GuardianId payer, PayerNumber number) {
        return new PayerAccount(payer, number, PaymentReference.of(tenant, number));
    }
}
