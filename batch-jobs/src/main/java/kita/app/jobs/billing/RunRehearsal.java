package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.Entries;
import kita.app.store.billing.GapQueries;
import kita.app.store.billing.Prenotifications;
import kita.app.store.billing.RehearsalQueries;
import kita.app.store.billing.RehearsalQueries.Changed;
import kita.app.store.billing.RehearsalQueries.Fees;
import kita.app.store.billing.RehearsalQueries.Population;
import kita.app.store.billing.Rehearsals;
import kita.app.store.billing.Rehearsals.NamedChange;
import kita.app.store.billing.Runs;
import kita.app.store.notices.NoticeRegister;
import kita.billing.run.BillingRun;
import kita.billing.run.BillingWindow;
import kita.billing.run.PayerChange;
import kita.billing.run.Rehearsal;
import kita.billing.run.RehearsalFigures.MonthsAtOnce;
import kita.billing.run.RunGap;
import kita.billing.run.RunId;
import kita.billing.run.StopLimits;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * Compares a prepared run with the one before and writes down what it finds, page by page in one transaction. A run is
 * rehearsed once: who releases its digest has seen this rehearsal and no other.
 */
@Component
class RunRehearsal {

    private static final int PAGE = 500;

    private final Runs runs;
    private final RehearsalQueries queries;
    private final GapQueries gaps;
    private final Rehearsals rehearsals;
    private final TownDocuments documents;
    private final FinanceFiles finance;
    private final Entries entries;
    private final Prenotifications announcements;
    private final NoticeRegister register;
    private final HeldRises rises;

    RunRehearsal(
            Runs runs,
            RehearsalQueries queries,
            GapQueries gaps,
            Rehearsals rehearsals,
            TownDocuments documents,
            FinanceFiles finance,
            Entries entries,
            Prenotifications announcements,
            NoticeRegister register,
            HeldRises rises) {
        this.runs = runs;
        this.queries = queries;
        this.gaps = gaps;
        this.rehearsals = rehearsals;
        this.documents = documents;
        this.finance = finance;
        this.entries = entries;
        this.announcements = announcements;
        this.register = register;
        this.rises = rises;
    }

    /** Rehearses the draft of the municipality, if there is one that was not rehearsed yet. */
    void ofTheDraft() {
        runs.draft().flatMap(runs::find).ifPresent(run -> {
            if (run instanceof BillingRun.Prepared prepared) {
                rehearse(prepared);
            }
        });
    }

    private void rehearse(BillingRun.Prepared run) {
        StopLimits limits = documents.municipality().billing().limits();
        Rehearsal rehearsal = new Rehearsal(run.content().whole(), limits);
        Optional<Month> then = queries.monthBefore(run.id());
        then.ifPresent(month -> compare(run.id(), month, rehearsal));
        Month goLive = documents.municipality().firstBilledMonth();
        lookForGaps(
                run,
                then.filter(month -> month.isBefore(run.id().month()))
                        .map(Month::next)
                        .orElse(goLive),
                rehearsal);
        Population all = then.map(month -> queries.population(run.id(), month))
                .orElseGet(() -> new Population(
                        payers(run), Money.ZERO, run.content().totals().posted()));
        MonthsAtOnce debits = queries.monthsAtOnce(run.id(), limits.monthsPerDebit(), queries.missed(goLive, run.id()));
        Rehearsal.Outcome outcome = rehearsal.end(then, all.payers(), all.before(), all.after(), debits);
        rehearsals.addFigures(run.id(), outcome.figures());
        runs.rehearse(run.id(), outcome.verdict());
    }

    private static long payers(BillingRun.Prepared run) {
        var totals = run.content().totals();
        return totals.debits() + totals.invoices() + totals.credits() + totals.settled();
    }

    private void compare(RunId run, Month then, Rehearsal rehearsal) {
        Pages<Changed> pages = new Pages<>(page -> {
            List<NamedChange> named = explained(page, then, run.month());
            named.forEach(change -> rehearsal.add(change.change()));
            rehearsals.addChanges(run, named);
        });
        queries.eachChanged(run, then, pages::add);
        pages.end();
    }

    private List<NamedChange> explained(List<Changed> page, Month then, Month now) {
        List<GuardianId> payers =
                page.stream().map(change -> change.account().payer()).toList();
        Fees fees = queries.fees(payers, then, now);
        List<NamedChange> explained = new ArrayList<>();
        for (Changed change : page) {
            GuardianId payer = change.account().payer();
            explained.add(new NamedChange(
                    PayerChange.of(
                            change.account(),
                            change.before(),
                            change.now(),
                            change.earlier(),
                            fees.then().getOrDefault(payer, List.of()),
                            fees.now().getOrDefault(payer, List.of()),
                            now),
                    change.name()));
        }
        return explained;
    }

    private void lookForGaps(BillingRun.Prepared run, Month first, Rehearsal rehearsal) {
        Pages<RunGap> pages = new Pages<>(page -> rehearsals.addGaps(run.id(), page));
        Consumer<RunGap> consumer = gap -> {
            rehearsal.add(gap);
            pages.add(gap);
        };
        gaps.each(run.id(), first, consumer);
        lookForDebitsTooSoon(run.id(), consumer);
        lookForHeldRises(run, consumer);
        finance.misfits(run.id(), run.content().terms(), run.preparedBy(), entries.accounts(run.id()))
                .forEach(misfit -> consumer.accept(
                        new RunGap(RunGap.Kind.LAYOUT_UNFIT, "-", run.id().month(), misfit)));
        pages.end();
    }

    private void lookForHeldRises(BillingRun.Prepared run, Consumer<RunGap> consumer) {
        LocalDate day = run.content().terms().businessDay();
        BillingWindow window = new BillingWindow(
                documents.municipality().firstBilledMonth(), run.id().month());
        Pages<HouseholdId> pages = new Pages<>(page -> rises.of(page, window, day)
                .forEach(held -> consumer.accept(new RunGap(
                        RunGap.Kind.RISE_AFTER_FINALITY,
                        held.household().value(),
                        held.position().month(),
                        held.position().product().german() + ", Kind "
                                + held.position().child() + ": gebucht "
                                + held.standing().german() + ", neu berechnet "
                                + held.target().german()))));
        register.households().forEach(pages::add);
        pages.end();
    }

    private void lookForDebitsTooSoon(RunId run, Consumer<RunGap> consumer) {
        announcements.note(run, documents.municipality().announceDays());
        announcements.tooSoon(
                run,
                debit -> consumer.accept(new RunGap(
                        RunGap.Kind.DEBIT_TOO_SOON,
                        debit.account().number().toString(),
                        run.month(),
                        "Fällig am %td.%<tm.%<tY, der Bescheid ist aber vom %td.%<tm.%<tY; er hätte bis %td.%<tm.%<tY"
                                        .formatted(
                                                debit.dueDate(), debit.toldOn().orElseThrow(), debit.tellBy())
                                + " abgehen müssen.")));
    }

    /** Gathers what a query hands out, so that memory does not grow with the town. */
    private static final class Pages<T> {

        private final Consumer<List<T>> writer;
        private List<T> page = new ArrayList<>();

        Pages(Consumer<List<T>> writer) {
            this.writer = writer;
        }

        void add(T one) {
            page.add(one);
            if (page.size() == PAGE) {
                end();
            }
        }

        void end() {
            if (!page.isEmpty()) {
                writer.accept(page);
                page = new ArrayList<>();
            }
        }
    }
}
