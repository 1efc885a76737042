package kita.app.jobs.siblings;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.StatusQueries;
import kita.app.store.billing.SiblingConfirmation;
import kita.app.store.billing.SiblingConfirmations;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.HouseholdId;
import kita.registry.Period;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Where a municipality confirms to another one that a child is in its care, so that the fees of the siblings there come
 * out right. Refused with {@link JobRefusedException}.
 */
@Service
public class SiblingDesk {

    /** What a municipality has confirmed to others and what others confirmed to it. */
    public record Confirmations(List<SiblingConfirmation> issued, List<SiblingConfirmation> received) {
        public Confirmations {
            issued = List.copyOf(issued);
            received = List.copyOf(received);
        }
    }

    private final TenantTransactions transactions;
    private final SiblingConfirmations store;
    private final StatusQueries installation;
    private final AuditTrail audit;

    SiblingDesk(
            TenantTransactions transactions, SiblingConfirmations store, StatusQueries installation, AuditTrail audit) {
        this.transactions = transactions;
        this.store = store;
        this.installation = installation;
        this.audit = audit;
    }

    /**
     * Confirms every contract of the child that runs today or begins later, up to that day. Done again it replaces what was
     * confirmed before.
     *
     * @param household of the siblings in the other municipality, as the parents gave it; nobody here can look it up
     * @param until last day that is confirmed; empty for the end of the Kita year, 31 July
     */
    public List<SiblingConfirmation> confirm(
            TenantId from,
            ChildId child,
            TenantId to,
            HouseholdId household,
            Optional<LocalDate> until,
            LocalDate today,
            String user) {
        if (from.equals(to) || !installation.directory().containsKey(to.value())) {
            throw new JobRefusedException(
                    "Bestätigt wird einer anderen Kommune dieser Installation; „" + to + "“ ist keine.");
        }
        LocalDate last = until.orElse(endOfKitaYear(today));
        if (last.isBefore(today)) {
            throw new JobRefusedException("Das Ende der Bestätigung liegt vor dem heutigen Tag.");
        }
        return transactions.call(from, () -> {
            HouseholdChild known = store.care(child)
                    .orElseThrow(() -> new JobRefusedException("Das Kind " + child + " ist nicht bekannt."));
            List<SiblingConfirmation> confirmed = new ArrayList<>();
            for (Contract contract : known.contracts()) {
                if (contract.period().overlaps(new Period(today, last))) {
                    Period period = contract.period()
                            .intersection(new Period(LocalDate.MIN, last))
                            .orElseThrow();
                    confirmed.add(store.confirm(to, household, contract, known.birthDate(), period, today, user));
                }
            }
            if (confirmed.isEmpty()) {
                throw new JobRefusedException("Für das Kind " + child + " gibt es bis zum Ende der Bestätigung keinen"
                        + " Betreuungsvertrag; es gibt nichts zu bestätigen.");
            }
            audit.add(user, "sibling.confirm", child.value(), "an " + to + ": " + confirmed.size());
            return confirmed;
        });
    }

    /** The other municipality computes without it from its next assessment on. */
    public void revoke(TenantId from, int number, LocalDate today, String user) {
        transactions.run(from, () -> {
            if (!store.revoke(number, today)) {
                throw new JobRefusedException("Eine gültige Bestätigung Nr. " + number + " gibt es nicht.");
            }
            audit.add(user, "sibling.revoke", Integer.toString(number), "");
        });
    }

    public Confirmations of(TenantId tenant) {
        return transactions.call(tenant, () -> new Confirmations(store.issued(), store.received()));
    }

    private static LocalDate endOfKitaYear(LocalDate today) {
        LocalDate end = LocalDate.of(today.getYear(), Month.JULY, 31);
        return end.isBefore(today) ? end.plusYears(1) : end;
    }
}
