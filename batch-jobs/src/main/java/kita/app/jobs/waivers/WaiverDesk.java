package kita.app.jobs.waivers;

import java.time.LocalDate;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.AuditTrail;
import kita.app.store.billing.HouseholdFactsStore;
import kita.app.store.billing.WaiverStore;
import kita.app.store.billing.WaiverStore.Decided;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Thing;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.burden.Burden;
import kita.billing.burden.BurdenCase;
import kita.billing.burden.BurdenResult;
import kita.billing.burden.BurdenRules;
import kita.billing.tariff.Charge;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Decides by what a family has put forward how much of the fee is too much for it. What was decided counts with the next
 * assessment and is told by the next notices. Refused with {@link JobRefusedException}.
 */
@Service
public class WaiverDesk {

    /** What was decided under which number. */
    public record Decision(int number, BurdenResult result, Money payable) {}

    private final HouseholdFactsStore facts;
    private final RegistryLookup registry;
    private final WaiverStore waivers;
    private final TownDocuments documents;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    WaiverDesk(
            HouseholdFactsStore facts,
            RegistryLookup registry,
            WaiverStore waivers,
            TownDocuments documents,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.facts = facts;
        this.registry = registry;
        this.waivers = waivers;
        this.documents = documents;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Grants or refuses for the months from that of the case to the last one. A case that names other fees than the
     * ordinance asks for in its month is refused, because nobody could follow the computation.
     */
    public Decision decide(
            TenantId tenant,
            HouseholdId household,
            BurdenCase family,
            BurdenRules rules,
            Month last,
            LocalDate today,
            String user) {
        if (last.isBefore(family.month())) {
            throw new JobRefusedException("Der letzte Monat liegt vor dem ersten.");
        }
        if (rules.at(family.month()).isEmpty()) {
            throw new JobRefusedException("Für " + family.month()
                    + " ist kein Regelbedarf hinterlegt; bitte mit Fundstelle ergänzen (--rules).");
        }
        Period period = new Period(family.month().firstDay(), last.lastDay());
        return transactions.call(tenant, () -> {
            waivers.granted(household, period).ifPresent(WaiverDesk::refuseSecond);
            requireSameFees(family, care(household, family.month()));
            BurdenResult result = Burden.compute(rules, family);
            Money payable = family.fees().minus(result.waived());
            int number = waivers.add(household, period, family.fees(), payable, result.steps(), today, user);
            audit.add(user, "waiver.decided", household + "/E" + number, period.toString());
            return new Decision(number, result, payable);
        });
    }

    private static void refuseSecond(Decided other) {
        throw new JobRefusedException("Für Monate davon gilt schon der Erlass Nr. " + other.number() + " ("
                + Month.of(other.period().from()) + " bis "
                + Month.of(other.period().to())
                + "). Soll neu entschieden werden, ihn zuerst zurücknehmen: ./kita waiver revoke --number "
                + other.number() + ".");
    }

    private static void requireSameFees(BurdenCase family, Money assessed) {
        if (!family.fees().equals(assessed)) {
            throw new JobRefusedException("Die Angaben nennen Beiträge von "
                    + family.fees().german() + "; nach der Satzung sind es für " + family.month() + " "
                    + assessed.german() + " (ohne Verpflegung). Bitte „fees“ berichtigen.");
        }
    }

    private Money care(HouseholdId household, Month month) {
        if (!registry.isKnown(Thing.HOUSEHOLD, household.value())) {
            throw new JobRefusedException("Den Haushalt " + household + " gibt es in dieser Gemeinde nicht.");
        }
        HouseholdFacts known = facts.of(List.of(household)).get(0);
        Tariff tariff = documents.tariff();
        documents.requireNoGap(tariff, month, month);
        Assessment assessment = new Assessor(tariff).assess(known, month, month);
        if (assessment instanceof Assessment.Parked parked) {
            throw new JobRefusedException("Der Haushalt ist zurückgestellt: "
                    + parked.contradictions().get(0).sentence());
        }
        Money care = ((Assessment.Assessed) assessment)
                .months().stream()
                        .filter(one -> one.charge() == Charge.CARE)
                        .map(AssessedMonth::amount)
                        .reduce(Money.ZERO, Money::plus);
        if (!care.isPositive()) {
            throw new JobRefusedException("Für " + month + " ist kein Beitrag zu zahlen; es gibt nichts zu erlassen.");
        }
        return care;
    }

    /** From the next assessment on the full fee counts again. The letter about it is written by a person who knows why. */
    public void revoke(TenantId tenant, int number, LocalDate today, String user) {
        transactions.run(tenant, () -> {
            if (!waivers.revoke(number, today, user)) {
                throw new JobRefusedException(
                        "Eine Entscheidung Nr. " + number + " über einen Erlass, die noch gilt, gibt es nicht.");
            }
            audit.add(user, "waiver.revoked", "E" + number, "");
        });
    }

    public List<Decided> all(TenantId tenant) {
        return transactions.call(tenant, waivers::all);
    }
}
