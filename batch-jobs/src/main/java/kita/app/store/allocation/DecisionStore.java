package kita.app.store.allocation;

import jakarta.persistence.EntityManager;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.offer.PromisedPlace;
import kita.app.store.AuditTrail;
import kita.app.store.Rows;
import kita.app.tenant.TenantScope;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.KitaId;
import kita.registry.Month;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases of proposals, what was decided for each application, and the contracts opened by it. */
@Repository
public class DecisionStore {

    private static final int BATCH = 500;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DecisionStore(EntityManager entities, AuditTrail audit, JdbcClient jdbc, JdbcTemplate template) {
        this.entities = entities;
        this.audit = audit;
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What may come of an application. */
    public enum Outcome {
        PLACED_BY_WISH,
        PLACED_BY_OFFICE,
        /** The child stays where it is: nothing it asked for could be awarded, and nothing is lost. */
        KEPT,
        REFUSED;

        /** Whether the child gets something that it did not have. */
        public boolean isAward() {
            return this == PLACED_BY_WISH || this == PLACED_BY_OFFICE;
        }
    }

    /** What an award is at first: an offer that waits for its answer, or a contract at once. */
    public enum Awarded {
        OFFERED,
        PLACED
    }

    /** An application as it stands now. */
    public record Standing(ApplicationId application, ChildId child, CareHours hours, String state) {

        /** Takes part in the next allocation: not decided yet, or on the waiting list. */
        public boolean isWaiting() {
            return state.equals("SUBMITTED") || state.equals("REFUSED");
        }

        /** Waits without an answer from the town: newly filed, or back after an offer that was not taken. */
        public boolean isUndecided() {
            return state.equals("SUBMITTED");
        }

        /** Holds a contract or an open offer. */
        public boolean isPromised() {
            return state.equals("PLACED") || state.equals("OFFERED");
        }

        public boolean isOffered() {
            return state.equals("OFFERED");
        }
    }

    /** The last decision about an application. */
    public record LastDecision(int number, int proposalNumber, Outcome outcome, Optional<KitaId> kita) {}

    /**
     * A place that was awarded.
     *
     * @param wishRank of the Kita among those named; empty if the parents did not name it
     */
    public record Award(KitaId kita, CareForm form, Month start, CareHours hours, Optional<Integer> wishRank) {}

    /** A decision to be written; an empty award is a refusal, and that of a kept place is the one the child has. */
    public record NewDecision(
            ApplicationId application,
            int number,
            Outcome outcome,
            Optional<Award> award,
            Optional<String> overrideReason,
            String reasonsJson) {

        /** Whether the child gets something that it did not have. */
        public boolean isNewPlace() {
            return outcome.isAward();
        }
    }

    /** Who released the proposal, if anybody did. */
    public Optional<String> releasedBy(int proposalNumber) {
        return Optional.ofNullable(entities.find(ReleaseEntity.class, key(proposalNumber)))
                .map(ReleaseEntity::releasedBy);
    }

    /** The database refuses a release by the person who prepared the proposal. */
    public void release(ProposalStore.StoredProposal proposal, String user) {
        entities.persist(new ReleaseEntity(key(proposal.number()), proposal, user));
        entities.flush(); // before the decisions, which go in as plain SQL
        audit.add(user, "allocation.release", "proposal " + proposal.number(), proposal.digest());
    }

    private static ProposalEntity.Key key(int proposalNumber) {
        return new ProposalEntity.Key(TenantScope.required().value(), proposalNumber);
    }

    /** All applications, by id. */
    public Map<ApplicationId, Standing> standings() {
        Map<ApplicationId, Standing> standings = new TreeMap<>();
        jdbc.sql("SELECT application_id, child_id, daily_hours, weekly_hours, state FROM kita.application")
                .query((row, number) -> {
                    ApplicationId id = new ApplicationId(row.getString(1));
                    CareHours hours = new CareHours(row.getInt(3), row.getInt(4));
                    return standings.put(id, new Standing(id, new ChildId(row.getString(2)), hours, row.getString(5)));
                })
                .list();
        return standings;
    }

    /** The child of each application that waits and was not answered yet by this proposal or a newer one. */
    public Map<ApplicationId, ChildId> openCases(int proposalNumber) {
        Map<ApplicationId, LastDecision> decided = lastDecisions();
        Map<ApplicationId, ChildId> open = new TreeMap<>();
        standings().forEach((id, standing) -> {
            LastDecision last = decided.get(id);
            boolean settled = last != null
                    && (last.proposalNumber() > proposalNumber
                            || last.proposalNumber() == proposalNumber && !standing.isUndecided());
            if (standing.isWaiting() && !settled) {
                open.put(id, standing.child());
            }
        });
        return open;
    }

    /** The last decision of each application that has one. */
    public Map<ApplicationId, LastDecision> lastDecisions() {
        Map<ApplicationId, LastDecision> decisions = new TreeMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (application_id) application_id, decision_no, proposal_no, outcome, kita_id
                          FROM kita.allocation_decision ORDER BY application_id, decision_no DESC""")
                .query((row, number) -> decisions.put(
                        new ApplicationId(row.getString(1)),
                        new LastDecision(
                                row.getInt(2),
                                row.getInt(3),
                                Outcome.valueOf(row.getString(4)),
                                Optional.ofNullable(row.getString(5)).map(KitaId::new))))
                .list();
        return decisions;
    }

    /** What each application with a promise holds: by its open offer, or by the contract that its award opened. */
    public Map<ApplicationId, PromisedPlace> promises() {
        Map<ApplicationId, PromisedPlace> promises = new TreeMap<>();
        jdbc.sql("""
                        SELECT application_id, kita_id, form, start_month, daily_hours, weekly_hours, places
                          FROM kita.offer
                         WHERE state = 'OPEN'
                        UNION ALL
                        (SELECT DISTINCT ON (a.application_id) a.application_id, c.kita_id, c.form,
                                greatest(d.start_month, date_trunc('month', c.valid_from)::date),
                                c.daily_hours, c.weekly_hours, c.places
                           FROM kita.application a JOIN kita.allocation_decision d USING (tenant, application_id)
                           JOIN kita.contract c ON c.tenant = a.tenant AND c.child_id = a.child_id
                                AND c.kita_id = d.kita_id AND c.valid_to >= d.start_month
                          WHERE a.state = 'PLACED'
                          ORDER BY a.application_id, d.decision_no DESC, c.valid_from)""")
                .query((row, number) -> promises.put(
                        new ApplicationId(row.getString(1)),
                        new PromisedPlace(
                                new KitaId(row.getString(2)),
                                CareForm.valueOf(row.getString(3)),
                                Rows.month(row, "start_month"),
                                Rows.hours(row),
                                row.getInt("places"))))
                .list();
        return promises;
    }

    /** The reasons that were stored with the proposal, as JSON. */
    public Map<ApplicationId, String> reasons(int proposalNumber) {
        Map<ApplicationId, String> reasons = new TreeMap<>();
        jdbc.sql("SELECT application_id, content FROM kita.allocation_reason WHERE proposal_no = ?")
                .param(proposalNumber)
                .query((row, number) -> reasons.put(new ApplicationId(row.getString(1)), row.getString(2)))
                .list();
        return reasons;
    }

    /**
     * Writes the decisions and the states that follow from them.
     *
     * @param awarded what an application is called that was awarded a place
     */
    public void decide(int proposalNumber, String user, List<NewDecision> decisions, Awarded awarded) {
        template.batchUpdate("""
                INSERT INTO kita.allocation_decision (tenant, proposal_no, decided_by, application_id, decision_no,
                       outcome, kita_id, form, start_month, wish_rank, override_reason, reasons,
                       daily_hours, weekly_hours)
                VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""", decisions, BATCH, (statement, decision) -> {
            Optional<Award> award = decision.award();
            statement.setInt(1, proposalNumber);
            statement.setString(2, user);
            statement.setString(3, decision.application().value());
            statement.setInt(4, decision.number());
            statement.setString(5, decision.outcome().name());
            statement.setString(6, award.map(given -> given.kita().value()).orElse(null));
            statement.setString(7, award.map(given -> given.form().name()).orElse(null));
            statement.setObject(8, award.map(given -> given.start().firstDay()).orElse(null));
            statement.setObject(9, award.flatMap(Award::wishRank).orElse(null), Types.INTEGER);
            statement.setString(10, decision.overrideReason().orElse(null));
            statement.setString(11, decision.reasonsJson());
            statement.setObject(12, award.map(given -> given.hours().daily()).orElse(null), Types.INTEGER);
            statement.setObject(13, award.map(given -> given.hours().weekly()).orElse(null), Types.INTEGER);
        });
        template.batchUpdate(
                "UPDATE kita.application SET state = ? WHERE application_id = ?",
                decisions,
                BATCH,
                (statement, decision) -> {
                    statement.setString(1, decision.isNewPlace() ? awarded.name() : "REFUSED");
                    statement.setString(2, decision.application().value());
                });
    }

    /** Puts an application into another state, such as DECLINED or WITHDRAWN. */
    public void setState(ApplicationId application, String state) {
        jdbc.sql("UPDATE kita.application SET state = ? WHERE application_id = ?")
                .params(state, application.value())
                .update();
    }

    /** A child that changes its Kita keeps the present place until the day before the new contract begins. */
    public void endContractsBefore(List<Contract> opened) {
        template.batchUpdate(
                "UPDATE kita.contract SET valid_to = ? WHERE child_id = ? AND valid_from < ? AND valid_to >= ?",
                opened,
                BATCH,
                (statement, contract) -> {
                    LocalDate start = contract.period().from();
                    statement.setObject(1, start.minusDays(1));
                    statement.setString(2, contract.child().value());
                    statement.setObject(3, start);
                    statement.setObject(4, start);
                });
    }

    public void open(List<Contract> contracts) {
        template.batchUpdate("""
                INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours,
                       valid_from, valid_to, places)
                VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, coalesce(?, 'infinity'::date), ?)""", contracts, BATCH, (statement, contract) -> {
            statement.setString(1, contract.id().value());
            statement.setString(2, contract.child().value());
            statement.setString(3, contract.kita().value());
            statement.setString(4, contract.form().name());
            statement.setInt(5, contract.hours().daily());
            statement.setInt(6, contract.hours().weekly());
            statement.setObject(7, contract.period().from());
            statement.setObject(
                    8,
                    contract.period().isOpenEnded() ? null : contract.period().to(),
                    Types.DATE);
            statement.setInt(9, contract.places());
        });
    }
}
