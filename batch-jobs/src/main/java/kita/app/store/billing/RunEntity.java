package kita.app.store.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.billing.ledger.Digest;
import kita.billing.run.BillingRun;
import kita.billing.run.BillingWindow;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.billing.run.RehearsalVerdict;
import kita.billing.run.ReleaseNote;
import kita.billing.run.Reversal;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.RunTotals;
import kita.billing.run.UserName;
import kita.registry.Month;
import kita.registry.TenantId;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A billing run. It only moves forward; the database lets the application write what a move changes and nothing else,
 * so an update must name no other column.
 */
@Entity
@DynamicUpdate
@Table(name = "billing_run")
@IdClass(RunEntity.Key.class)
class RunEntity {

    enum State {
        PREPARING,
        PREPARED,
        REHEARSED,
        RELEASED,
        EXPORTED,
        REVERSED,
        DISCARDED
    }

    record Key(String tenant, LocalDate month, int runNo) implements Serializable {

        static Key of(RunId run) {
            return new Key(run.tenant().value(), run.month().firstDay(), run.number());
        }
    }

    @Id
    private String tenant;

    @Id
    private LocalDate month;

    @Id
    private int runNo;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(updatable = false)
    private Integer chainNo;

    @Column(updatable = false)
    private LocalDate goLive;

    @Column(updatable = false)
    private LocalDate businessOn;

    private LocalDate dueOn;

    @Column(updatable = false)
    private String creditorName;

    @Column(updatable = false)
    private String creditorId;

    @Column(updatable = false)
    private String creditorIban;

    @Column(updatable = false)
    private String preparedBy;

    private String digest;
    private String chain;
    private Long postedCents;
    private String releasedBy;
    private String releasedDigest;

    @Column(updatable = false)
    private Integer reversesNo;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Reversal.Demands reversalMoney;

    @Column(updatable = false)
    private String reversalReason;

    private String rehearsalDigest;
    private String exceeded;
    private String atOnce;
    private String releaseReason;
    private boolean releaseAtOnce;
    private int releaseSpread = 1;

    protected RunEntity() {}

    RunEntity(OpenRun run) {
        this.tenant = run.id().tenant().value();
        this.month = run.id().month().firstDay();
        this.runNo = run.id().number();
        this.state = State.PREPARING;
        this.chainNo = run.chainNo();
        this.goLive = run.window().goLive().firstDay();
        this.businessOn = run.terms().businessDay();
        this.dueOn = run.terms().dueDate();
        this.creditorName = run.terms().creditor().name();
        this.creditorId = run.terms().creditor().identifier();
        this.creditorIban = run.terms().creditor().iban().value();
        this.preparedBy = run.preparedBy().value();
        run.reversal().ifPresent(reversal -> {
            this.reversesNo = reversal.reversed().number();
            this.reversalMoney = reversal.demands();
            this.reversalReason = reversal.reason();
        });
    }

    void seal(RunContent.Sealed content) {
        move(State.PREPARING, State.PREPARED);
        digest = content.whole().hex();
        chain = content.ledger().hex();
        postedCents = content.totals().posted().cents();
    }

    void rehearse(RehearsalVerdict verdict) {
        move(State.PREPARED, State.REHEARSED);
        rehearsalDigest = verdict.digest().hex();
        exceeded = lines(verdict.exceeded());
        atOnce = lines(verdict.atOnce());
    }

    void release(BillingRun.Released run) {
        move(State.REHEARSED, State.RELEASED);
        releasedBy = run.releasedBy().value();
        releasedDigest = run.content().whole().hex();
        releaseReason = run.note().reason().orElse(null);
        releaseAtOnce = run.note().months() == ReleaseNote.Months.SEVERAL_AT_ONCE;
        releaseSpread = run.note().spread();
    }

    void export() {
        move(State.RELEASED, State.EXPORTED);
    }

    void reverse() {
        if (state != State.RELEASED && state != State.EXPORTED) {
            throw new IllegalStateException("Run " + id() + " cannot be reversed any more");
        }
        state = State.REVERSED;
    }

    Optional<Reversal> reversal() {
        return Optional.ofNullable(reversesNo)
                .map(number -> new Reversal(
                        new RunId(new TenantId(tenant), Month.of(month), number), reversalMoney, reversalReason));
    }

    private void move(State from, State to) {
        if (state != from) {
            throw new IllegalStateException("Run " + id() + " is not " + from + " any more");
        }
        state = to;
    }

    RunId id() {
        return new RunId(new TenantId(tenant), Month.of(month), runNo);
    }

    State state() {
        return state;
    }

    Digest chain() {
        return new Digest(chain);
    }

    OpenRun open() {
        return new OpenRun(
                id(), chainNo, new BillingWindow(Month.of(goLive), Month.of(month)), terms(), preparedBy(), reversal());
    }

    BillingRun.Prepared prepared(RunTotals totals) {
        return new BillingRun.Prepared(
                new RunContent.Sealed(id(), terms(), chain(), new Digest(digest), totals), preparedBy());
    }

    BillingRun.Rehearsed rehearsed(RunTotals totals) {
        return prepared(totals)
                .rehearsed(new RehearsalVerdict(new Digest(rehearsalDigest), sentences(exceeded), sentences(atOnce)));
    }

    BillingRun.Released released(RunTotals totals) {
        ReleaseNote.Months months = releaseAtOnce ? ReleaseNote.Months.SEVERAL_AT_ONCE : ReleaseNote.Months.AS_USUAL;
        return new BillingRun.Released(
                rehearsed(totals),
                new UserName(releasedBy),
                new ReleaseNote(Optional.ofNullable(releaseReason), months, releaseSpread));
    }

    private static String lines(List<String> sentences) {
        return sentences.isEmpty() ? null : String.join("\n", sentences);
    }

    private static List<String> sentences(String lines) {
        return lines == null ? List.of() : List.of(lines.split("\n"));
    }

    private UserName preparedBy() {
        return new UserName(preparedBy);
    }

    private RunTerms terms() {
        return new RunTerms(businessOn, dueOn, new Creditor(creditorName, creditorId, new Iban(creditorIban)));
    }
}
