package kita.app.jobs.siblings;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kita.app.jobs.JobRefusedException;
import kita.app.store.AuditTrail;
import kita.app.store.StatusQueries;
import kita.app.store.billing.SiblingConfirmation;
import kita.app.store.billing.SiblingConfirmations;
import kita.app.store.billing.SiblingConfirmations.Held;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
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

    /** Where the child lives, as the parents say it (Wechselmodell). */
    public enum Residence {
        /** In one household; there it counts as a sibling, and nowhere else. */
        ONE_HOUSEHOLD,
        /** By turns in two; it may count in both. */
        ALTERNATING
    }

    /**
     * A confirmation that was no longer true.
     *
     * @param now what took its place; empty if nothing did
     */
    public record Followed(SiblingConfirmation before, List<SiblingConfirmation> now) {
        public Followed {
            now = List.copyOf(now);
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

    /** As for a child that lives in one household. */
    public List<SiblingConfirmation> confirm(
            TenantId from,
            ChildId child,
            TenantId to,
            HouseholdId household,
            Optional<LocalDate> until,
            LocalDate today,
            String user) {
        return confirm(from, child, to, household, Residence.ONE_HOUSEHOLD, until, today, user);
    }

    /**
     * Confirms every contract of the child that runs today or begins later, up to that day. Done again it replaces what was
     * confirmed before. A
     * child that counts for another household at the time is refused, unless it lives in both by turns.
     *
     * @param household of the siblings in the other municipality, as the parents gave it; nobody here can look it up
     * @param until last day that is confirmed; empty for the end of the Kita year, 31 July
     */
    public List<SiblingConfirmation> confirm(
            TenantId from,
            ChildId child,
            TenantId to,
            HouseholdId household,
            Residence residence,
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
            if (residence == Residence.ONE_HOUSEHOLD) {
                requireNoOtherHousehold(child, to, household, new Period(today, last));
            }
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
            audit.add(
                    user,
                    "sibling.confirm",
                    child.value(),
                    "an " + to + ": " + confirmed.size()
                            + (residence == Residence.ALTERNATING ? ", Wechselmodell" : ""));
            return confirmed;
        });
    }

    /** Both families are named to the clerk, by number alone. */
    private void requireNoOtherHousehold(ChildId child, TenantId to, HouseholdId household, Period period) {
        for (Held held : store.held()) {
            SiblingConfirmation other = held.confirmation();
            boolean isOther = !other.to().equals(to) || !other.household().equals(household);
            if (held.contract().child().equals(child)
                    && isOther
                    && other.period().overlaps(period)) {
                throw new JobRefusedException("Das Kind " + child + " ist bis zum "
                        + german(other.period().to())
                        + " schon dem Haushalt " + other.household() + " in „" + other.to() + "“ bestätigt (Nr. "
                        + other.number() + "). Es zählt nur in einem Haushalt: erst jene Bescheinigung widerrufen, oder"
                        + " sagen, dass es abwechselnd in beiden lebt.");
            }
        }
    }

    /**
     * Brings what was confirmed into line with the contracts: where one ended earlier, begins later or is for other hours by
     * now, the confirmation is revoked, and what is left of it is confirmed anew, with the contract that took its place in
     * that time. To be done whenever contracts changed; done again it changes nothing.
     */
    public List<Followed> followContracts(TenantId tenant, LocalDate today, String user) {
        return transactions.call(tenant, () -> {
            List<Followed> followed = new ArrayList<>();
            for (Held held : store.held()) {
                if (!held.isTrue()) {
                    Followed one = new Followed(held.confirmation(), follow(held, today, user));
                    audit.add(
                            user,
                            "sibling.follow",
                            Integer.toString(one.before().number()),
                            "jetzt "
                                    + one.now().stream()
                                            .map(SiblingConfirmation::number)
                                            .toList());
                    followed.add(one);
                }
            }
            return followed;
        });
    }

    private List<SiblingConfirmation> follow(Held held, LocalDate today, String user) {
        SiblingConfirmation before = held.confirmation();
        List<SiblingConfirmation> now = new ArrayList<>();
        store.revoke(before.number(), today);
        held.left().ifPresent(period -> now.add(store.replace(held, period, today, user)));
        for (Contract other : successors(held)) {
            Period period = other.period().intersection(before.period()).orElseThrow();
            now.add(store.confirm(before.to(), before.household(), other, before.birthDate(), period, today, user));
        }
        return now;
    }

    /** Contracts of the child within the time that was confirmed, of which nothing is confirmed to this household yet. */
    private List<Contract> successors(Held held) {
        SiblingConfirmation before = held.confirmation();
        Set<ContractId> known = store.held().stream()
                .filter(other -> other.confirmation().to().equals(before.to())
                        && other.confirmation().household().equals(before.household()))
                .map(other -> other.contract().id())
                .collect(Collectors.toSet());
        return store.care(held.contract().child()).stream()
                .flatMap(child -> child.contracts().stream())
                .filter(contract -> !contract.id().equals(held.contract().id()) && !known.contains(contract.id()))
                .filter(contract -> contract.period().overlaps(before.period()))
                .toList();
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

    private static String german(LocalDate day) {
        return String.format(Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static LocalDate endOfKitaYear(LocalDate today) {
        LocalDate end = LocalDate.of(today.getYear(), Month.JULY, 31);
        return end.isBefore(today) ? end.plusYears(1) : end;
    }
}
