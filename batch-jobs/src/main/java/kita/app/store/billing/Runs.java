package kita.app.store.billing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import kita.app.store.billing.RunEntity.State;
import kita.app.tenant.TenantScope;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.BillingWindow;
import kita.billing.run.RehearsalVerdict;
import kita.billing.run.Reversal;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.registry.Month;
import org.springframework.stereotype.Repository;

/**
 * Billing runs and how far they have come. The database lets a run only move forward. Every move is written at once,
 * because what follows in the same transaction may be plain SQL.
 */
@Repository
public class Runs {

    private final EntityManager entities;
    private final RunTotalsQuery totals;

    Runs(EntityManager entities, RunTotalsQuery totals) {
        this.entities = entities;
        this.totals = totals;
    }

    /** The run that is being prepared, of whatever month; there is at most one. */
    public Optional<OpenRun> open() {
        return in(State.PREPARING).map(RunEntity::open);
    }

    /** Whoever else wants to begin a run of this municipality waits until the end of the transaction. */
    public void oneAtATime() {
        entities.createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtext('billing run'), hashtext(:tenant))",
                        Integer.class)
                .setParameter("tenant", TenantScope.required().value())
                .getSingleResult();
    }

    /** The run that waits for its release, of whatever month; there is at most one. */
    public Optional<RunId> draft() {
        return in(State.PREPARED).or(() -> in(State.REHEARSED)).map(RunEntity::id);
    }

    /** A run that is begun and has not gone out, of whatever month. */
    public Optional<RunId> underWay() {
        return first(runs("r.state IN :states ORDER BY r.chainNo")
                        .setParameter(
                                "states", List.of(State.PREPARING, State.PREPARED, State.REHEARSED, State.RELEASED)))
                .map(RunEntity::id);
    }

    /** The newest run of the month that was prepared to its end. */
    public Optional<RunId> newest(Month month) {
        return first(runs("r.month = :month AND r.state NOT IN :none ORDER BY r.runNo DESC")
                        .setParameter("month", month.firstDay())
                        .setParameter("none", List.of(State.PREPARING, State.DISCARDED)))
                .map(RunEntity::id);
    }

    /** Begins a run with the next free number; a second draft is refused by the database. */
    public OpenRun begin(BillingWindow window, RunTerms terms, UserName preparedBy) {
        return begin(window, terms, preparedBy, Optional.empty());
    }

    /** Begins the run that takes back another one. */
    public OpenRun beginReversal(BillingWindow window, RunTerms terms, UserName preparedBy, Reversal reversal) {
        return begin(window, terms, preparedBy, Optional.of(reversal));
    }

    /** What that run takes back; empty for a run of charges. */
    public Optional<Reversal> reversalBy(RunId run) {
        return Optional.ofNullable(entities.find(RunEntity.class, RunEntity.Key.of(run)))
                .flatMap(RunEntity::reversal);
    }

    private OpenRun begin(BillingWindow window, RunTerms terms, UserName preparedBy, Optional<Reversal> reversal) {
        int number = entities.createQuery(
                        "SELECT coalesce(max(r.runNo), 0) + 1 FROM RunEntity r WHERE r.month = :month", Integer.class)
                .setParameter("month", window.runMonth().firstDay())
                .getSingleResult();
        int chainNo = entities.createQuery("SELECT coalesce(max(r.chainNo), 0) + 1 FROM RunEntity r", Integer.class)
                .getSingleResult();
        RunId id = new RunId(TenantScope.required(), window.runMonth(), number);
        OpenRun run = new OpenRun(id, chainNo, window, terms, preparedBy, reversal);
        entities.persist(new RunEntity(run));
        entities.flush();
        return run;
    }

    /** The ledger digest of the run before in the chain. */
    public Digest chainBefore(OpenRun run) {
        return first(runs("r.chainNo = :before").setParameter("before", run.chainNo() - 1))
                .map(RunEntity::chain)
                .orElse(Digest.NONE);
    }

    public void seal(RunContent.Sealed content) {
        locked(content.run()).seal(content);
        entities.flush();
    }

    public void rehearse(RunId run, RehearsalVerdict verdict) {
        locked(run).rehearse(verdict);
        entities.flush();
    }

    /** Throws away a draft with all that it holds; what is no draft any more is refused by the database. */
    public void discard(RunId run, UserName by, String reason) {
        entities.createNativeQuery("SELECT 1 FROM kita.discard_run(:month, :number, :by, :reason)", Integer.class)
                .setParameter("month", run.month().firstDay())
                .setParameter("number", run.number())
                .setParameter("by", by.value())
                .setParameter("reason", reason)
                .getSingleResult();
        entities.clear();
    }

    /** How many drafts of the municipality were thrown away so far. */
    public long discarded() {
        return entities.createQuery("SELECT count(r) FROM RunEntity r WHERE r.state = :state", Long.class)
                .setParameter("state", State.DISCARDED)
                .getSingleResult();
    }

    /** A reversal takes effect with its release. */
    public void release(BillingRun.Released run) {
        RunEntity entity = locked(run.id());
        entity.release(run);
        entities.flush();
        entity.reversal().ifPresent(reversal -> {
            locked(reversal.reversed()).reverse();
            entities.flush();
        });
    }

    public void export(BillingRun.Exported run, UsedDocuments used) {
        locked(run.id()).export();
        RunEntity.Key key = RunEntity.Key.of(run.id());
        run.files().forEach((name, digest) -> entities.persist(new ExportFileEntity(key, name, digest, used)));
        entities.flush();
    }

    /** A run that was prepared to its end, in the state that it has now. */
    public Optional<BillingRun> find(RunId id) {
        return Optional.ofNullable(entities.find(RunEntity.class, RunEntity.Key.of(id)))
                .filter(run -> run.state() != State.PREPARING && run.state() != State.DISCARDED)
                .map(this::run);
    }

    private BillingRun run(RunEntity run) {
        RunTotals figures = totals.of(run.id());
        return switch (run.state()) {
            case PREPARING, DISCARDED -> throw new IllegalStateException("Run " + run.id() + " is no run of content");
            case PREPARED -> run.prepared(figures);
            case REHEARSED -> run.rehearsed(figures);
            case RELEASED -> run.released(figures);
            case REVERSED -> new BillingRun.Reversed(run.released(figures), files(run.id()));
            case EXPORTED -> run.released(figures).exported(files(run.id()));
        };
    }

    /** By which versions of the municipality's documents an exported run was written. */
    public UsedDocuments used(RunId run) {
        return exported(run).map(ExportFileEntity::used).findFirst().orElse(UsedDocuments.UNKNOWN);
    }

    private Map<String, Digest> files(RunId id) {
        Map<String, Digest> files = new TreeMap<>();
        exported(id).forEach(file -> files.put(file.fileName(), file.digest()));
        return files;
    }

    private Stream<ExportFileEntity> exported(RunId id) {
        return entities
                .createQuery(
                        "SELECT f FROM ExportFileEntity f WHERE f.runMonth = :month AND f.runNo = :number",
                        ExportFileEntity.class)
                .setParameter("month", id.month().firstDay())
                .setParameter("number", id.number())
                .getResultList()
                .stream();
    }

    /** The run as it is now, kept from everybody else until the end of the transaction. */
    private RunEntity locked(RunId id) {
        RunEntity run = entities.find(RunEntity.class, RunEntity.Key.of(id));
        if (run == null) {
            throw new IllegalStateException("There is no run " + id);
        }
        entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    private Optional<RunEntity> in(State state) {
        return first(runs("r.state = :state").setParameter("state", state));
    }

    private TypedQuery<RunEntity> runs(String condition) {
        return entities.createQuery("SELECT r FROM RunEntity r WHERE " + condition, RunEntity.class);
    }

    private static Optional<RunEntity> first(TypedQuery<RunEntity> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
