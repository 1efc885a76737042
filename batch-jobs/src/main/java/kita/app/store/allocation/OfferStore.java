package kita.app.store.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.allocation.offer.Offer;
import kita.allocation.offer.OfferState;
import kita.allocation.offer.PromisedPlace;
import kita.app.store.AuditTrail;
import kita.app.store.Rows;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.KitaId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers of the municipality whose transaction this is. What is settled the database does not change any more. */
@Repository
public class OfferStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final AuditTrail audit;

    OfferStore(JdbcClient jdbc, JdbcTemplate template, AuditTrail audit) {
        this.jdbc = jdbc;
        this.template = template;
        this.audit = audit;
    }

    /**
     * Waits until nobody else changes promises of this municipality, and keeps others waiting to the end of the
     * transaction. Whoever opens, answers or frees a place takes this first: so the places that are counted are those
     * that there are.
     */
    public void lockPromises() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('kita promises'), hashtext(kita.tenant()))")
                .query((row, number) -> number)
                .list();
    }

    public void insert(List<Offer> offers) {
        template.batchUpdate("""
                INSERT INTO kita.offer (tenant, application_id, decision_no, child_id, kita_id, form, start_month,
                       daily_hours, weekly_hours, offered_on, last_day, places)
                VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", offers, BATCH, (statement, offer) -> {
            statement.setString(1, offer.application().value());
            statement.setInt(2, offer.number());
            statement.setString(3, offer.child().value());
            statement.setString(4, offer.seat().kita().value());
            statement.setString(5, offer.seat().form().name());
            statement.setObject(6, offer.seat().start().firstDay());
            statement.setInt(7, offer.seat().hours().daily());
            statement.setInt(8, offer.seat().hours().weekly());
            statement.setObject(9, offer.offeredOn());
            statement.setObject(10, offer.lastDay());
            statement.setInt(11, offer.seat().places());
        });
    }

    /** All offers, the newest of each application last. */
    public List<Offer> all() {
        return jdbc.sql("SELECT * FROM kita.offer ORDER BY application_id COLLATE \"C\", decision_no")
                .query((row, number) -> read(row))
                .list();
    }

    public List<Offer> open() {
        return all().stream().filter(Offer::isOpen).toList();
    }

    /** The newest offer to that application, held for this transaction. */
    public Optional<Offer> newestForUpdate(ApplicationId application) {
        return jdbc.sql(
                        "SELECT * FROM kita.offer WHERE application_id = ? ORDER BY decision_no DESC LIMIT 1 FOR UPDATE")
                .param(application.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Kitas that were offered and declined, by application: the same is not offered again. */
    public Map<ApplicationId, Set<KitaId>> declined() {
        Map<ApplicationId, Set<KitaId>> declined = new TreeMap<>();
        all().stream()
                .filter(offer -> offer.state() instanceof OfferState.Declined)
                .forEach(offer -> declined.computeIfAbsent(offer.application(), id -> new TreeSet<>())
                        .add(offer.seat().kita()));
        return declined;
    }

    /** Writes down how an offer that was open ended. */
    public void settle(Offer offer, String user) {
        OfferState state = offer.state();
        int changed = jdbc.sql("""
                        UPDATE kita.offer SET state = ?, settled_at = ?, settled_by = ?, settled_reason = ?
                         WHERE application_id = ? AND decision_no = ?""")
                .params(Arrays.asList(
                        word(state),
                        settledAt(state),
                        user,
                        state instanceof OfferState.Revoked revoked ? revoked.reason() : null,
                        offer.application().value(),
                        offer.number()))
                .update();
        if (changed != 1) {
            throw new IllegalStateException("No such offer: " + offer.application());
        }
        audit.add(
                user,
                "offer." + word(state).toLowerCase(Locale.ROOT),
                "application " + offer.application(),
                offer.seat().kita() + " " + offer.seat().start());
    }

    /** An open offer that begins in another month, and perhaps in another form of care by then. */
    public void postpone(Offer offer) {
        jdbc.sql("UPDATE kita.offer SET start_month = ?, form = ? WHERE application_id = ? AND decision_no = ?")
                .params(
                        offer.seat().start().firstDay(),
                        offer.seat().form().name(),
                        offer.application().value(),
                        offer.number())
                .update();
    }

    private static String word(OfferState state) {
        if (state instanceof OfferState.Accepted) {
            return "ACCEPTED";
        }
        if (state instanceof OfferState.Declined) {
            return "DECLINED";
        }
        if (state instanceof OfferState.Lapsed) {
            return "LAPSED";
        }
        return state instanceof OfferState.Revoked ? "REVOKED" : "OPEN";
    }

    private static LocalDateTime settledAt(OfferState state) {
        if (state instanceof OfferState.Accepted accepted) {
            return accepted.at();
        }
        if (state instanceof OfferState.Declined declined) {
            return declined.at();
        }
        if (state instanceof OfferState.Lapsed lapsed) {
            return lapsed.at();
        }
        if (state instanceof OfferState.Revoked revoked) {
            return revoked.at();
        }
        throw new IllegalArgumentException("An open offer is not settled");
    }

    private static Offer read(ResultSet row) throws SQLException {
        return new Offer(
                new ApplicationId(row.getString("application_id")),
                row.getInt("decision_no"),
                new ChildId(row.getString("child_id")),
                new PromisedPlace(
                        new KitaId(row.getString("kita_id")),
                        CareForm.valueOf(row.getString("form")),
                        Rows.month(row, "start_month"),
                        Rows.hours(row),
                        row.getInt("places")),
                row.getObject("offered_on", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                state(row));
    }

    private static OfferState state(ResultSet row) throws SQLException {
        LocalDateTime at = row.getObject("settled_at", LocalDateTime.class);
        return switch (row.getString("state")) {
            case "ACCEPTED" -> new OfferState.Accepted(at);
            case "DECLINED" -> new OfferState.Declined(at);
            case "LAPSED" -> new OfferState.Lapsed(at);
            case "REVOKED" -> new OfferState.Revoked(at, row.getString("settled_reason"));
            default -> new OfferState.Open();
        };
    }
}
