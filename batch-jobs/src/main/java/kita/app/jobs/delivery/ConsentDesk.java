package kita.app.jobs.delivery;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.notices.DeliveryConsents;
import kita.app.store.notices.DeliveryConsents.Consent;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.Provisions;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Thing;
import kita.app.tenant.TenantTransactions;
import kita.registry.GuardianId;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Keeps who agreed to get notices by retrieval (§ 37 (2a) SGB X). A consent can be revoked at any time for the future; what
 * was made available before stays so. What cannot be is refused with {@link JobRefusedException}.
 */
@Service
public class ConsentDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final DeliveryConsents consents;
    private final RegistryLookup registry;
    private final Provisions provisions;
    private final NoticeRegister register;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    ConsentDesk(
            DeliveryConsents consents,
            RegistryLookup registry,
            Provisions provisions,
            NoticeRegister register,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.consents = consents;
        this.registry = registry;
        this.provisions = provisions;
        this.register = register;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** From that day on notices for this person are made available. */
    public void consent(TenantId tenant, GuardianId guardian, LocalDate day, LocalDate today, String user) {
        refuseTomorrow(day, today);
        transactions.run(tenant, () -> {
            register.oneAtATime();
            last(guardian).ifPresent(before -> {
                LocalDate end = before.revokedOn()
                        .orElseThrow(() -> new JobRefusedException("Die Person " + guardian + " hat schon am "
                                + DAY.format(before.givenOn()) + " eingewilligt."));
                if (day.isBefore(end)) {
                    throw new JobRefusedException("Bis zum Widerruf am " + DAY.format(end)
                            + " gab es schon eine Einwilligung; die neue kann nicht davor beginnen.");
                }
            });
            consents.give(guardian, day, user);
            audit.add(user, "delivery.consent", guardian.value(), day.toString());
        });
    }

    /**
     * From that day on notices for this person go by post again. Answers the notices that were made available since then,
     * before the revocation was noted: they lacked the consent, and a person has to look at them.
     */
    public List<String> revoke(TenantId tenant, GuardianId guardian, LocalDate day, LocalDate today, String user) {
        refuseTomorrow(day, today);
        return transactions.call(tenant, () -> {
            register.oneAtATime();
            Consent consent = last(guardian)
                    .filter(one -> one.revokedOn().isEmpty())
                    .orElseThrow(() -> new JobRefusedException(
                            "Eine Einwilligung der Person " + guardian + ", die noch gilt, ist nicht vermerkt."));
            if (day.isBefore(consent.givenOn())) {
                throw new JobRefusedException("Die Einwilligung ist vom " + DAY.format(consent.givenOn())
                        + "; davor kann sie nicht widerrufen sein.");
            }
            consents.revoke(guardian, consent.number(), day, user);
            audit.add(user, "delivery.revoke", guardian.value(), day.toString());
            return provisions.since(guardian, day);
        });
    }

    private Optional<Consent> last(GuardianId guardian) {
        if (!registry.isKnown(Thing.GUARDIAN, guardian.value())) {
            throw new JobRefusedException("Eine Person " + guardian + " gibt es in dieser Gemeinde nicht.");
        }
        return consents.last(guardian);
    }

    private static void refuseTomorrow(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new JobRefusedException("Der " + DAY.format(day) + " liegt in der Zukunft.");
        }
    }
}
