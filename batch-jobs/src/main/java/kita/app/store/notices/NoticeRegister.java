package kita.app.store.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kita.app.store.Rows;
import kita.billing.notice.NoticeEvent;
import kita.billing.notice.NoticeKind;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Issued notices and what happened to them since (Bescheidregister). Lines are added, never changed. */
@Repository
public class NoticeRegister {

    private static final int FETCH = 2_000;

    /** Year and number, which name a notice of a municipality; ordered as the numbers were given. */
    public record Key(int year, long number) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::year).thenComparingLong(Key::number);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Notices up to a day and up to a number: who carried a stack to the post carried none that was issued since.
     *
     * @param last empty if all of the day are meant
     */
    public record Extent(LocalDate issuedUpTo, Optional<Key> last) {

        public static Extent upTo(LocalDate day) {
            return new Extent(day, Optional.empty());
        }
    }

    /**
     * @param label as printed on it, such as ELB-2026-000017
     * @param events in the order in which they happened; without those taken back as a mistake
     */
    public record Registered(
            Key key, String label, NoticeKind kind, String subject, LocalDate issuedOn, List<NoticeEvent> events) {

        public Registered {
            events = List.copyOf(events);
        }

        /** Of a fee notice. */
        public HouseholdId household() {
            return new HouseholdId(subject.substring(0, subject.indexOf('/')));
        }

        /** Who is charged by a fee notice, also by one to a person who owes the same. */
        public GuardianId payer() {
            return new GuardianId(subject.split("/", 3)[1]);
        }
    }

    private static final String ALL = """
            SELECT n.notice_year, n.notice_no, n.kind AS notice_kind, n.subject_key, n.issued_on,
                   kita.notice_label(n.file_name) AS label, e.kind, e.happened_on
              FROM kita.notice n
              LEFT JOIN LATERAL (
                   SELECT h.event_no, h.kind, h.happened_on FROM kita.notice_history h
                    WHERE (h.tenant, h.notice_year, h.notice_no) = (n.tenant, n.notice_year, n.notice_no)
                   UNION ALL
                   SELECT 0, 'WITHDRAWN', w.withdrawn_on FROM kita.notice_withdrawal w
                    WHERE (w.tenant, w.notice_year, w.notice_no) = (n.tenant, n.notice_year, n.notice_no)) e ON true
             WHERE %s
             ORDER BY n.notice_year, n.notice_no, e.happened_on, e.event_no""";

    private static final String EVER = """
            (n.tenant, n.notice_year, n.notice_no) IN (
                SELECT e.tenant, e.notice_year, e.notice_no FROM kita.notice_event e WHERE e.kind IN (%s))""";

    private final JdbcClient jdbc;

    NoticeRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever notes something waits for whoever does so already, until the end of the transaction. */
    public void oneAtATime() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('notice register'), hashtext(kita.tenant()))")
                .query(Integer.class)
                .single();
    }

    /** All of them by their numbers. */
    public void each(Consumer<Registered> consumer) {
        each(jdbc.sql(ALL.formatted("true")).withFetchSize(FETCH), consumer);
    }

    public Optional<Registered> find(Key key) {
        List<Registered> found = new ArrayList<>();
        each(
                jdbc.sql(ALL.formatted("n.notice_year = ? AND n.notice_no = ?")).params(key.year(), key.number()),
                found::add);
        return found.stream().findFirst();
    }

    /** Fee notices of these households. */
    public List<Registered> feesOf(Collection<HouseholdId> households) {
        return fees(jdbc.sql(ALL.formatted("n.kind = 'FEE' AND split_part(n.subject_key, '/', 1) = ANY (?)"))
                .param(Rows.texts(List.copyOf(households))));
    }

    /** The same and those to persons who owe a fee together with its payer. */
    public List<Registered> feesAndJointFeesOf(Collection<HouseholdId> households) {
        return fees(jdbc.sql(
                        ALL.formatted("n.kind IN ('FEE', 'JOINT_FEE') AND split_part(n.subject_key, '/', 1) = ANY (?)"))
                .param(Rows.texts(List.copyOf(households))));
    }

    /** Households with a fee notice of which the register knows anything. */
    public List<HouseholdId> households() {
        return jdbc.sql("SELECT DISTINCT split_part(n.subject_key, '/', 1) COLLATE \"C\" AS household"
                        + " FROM kita.notice_event JOIN kita.notice n USING (tenant, notice_year, notice_no)"
                        + " WHERE n.kind = 'FEE' ORDER BY household")
                .query((row, n) -> new HouseholdId(row.getString(1)))
                .list();
    }

    /** Fee notices that were ever contested. */
    public List<Registered> contestedFees() {
        return fees(jdbc.sql(ALL.formatted("n.kind = 'FEE' AND " + EVER.formatted("'CONTESTED'"))));
    }

    /** Fee notices of subjects of which one ever came back, or of which somebody disputed to have been notified. */
    public List<Registered> feesThatMissedTheirAddressee() {
        return fees(
                jdbc.sql(ALL.formatted("n.kind = 'FEE' AND n.subject_key IN (SELECT n.subject_key FROM kita.notice n"
                        + " WHERE n.kind = 'FEE' AND " + EVER.formatted("'CAME_BACK', 'NOTIFICATION_DISPUTED'")
                        + ")")));
    }

    private static List<Registered> fees(JdbcClient.StatementSpec query) {
        List<Registered> found = new ArrayList<>();
        each(query, found::add);
        return found;
    }

    /** Notes for all these notices that have not left the house yet that they were posted; answers how many. */
    public int post(Extent extent, LocalDate day, LocalDate today, String user) {
        Key last = extent.last().orElse(new Key(Integer.MAX_VALUE, Long.MAX_VALUE));
        return jdbc.sql("""
                        INSERT INTO kita.notice_event
                               (tenant, notice_year, notice_no, event_no, kind, happened_on, noted_on, noted_by)
                        SELECT n.tenant, n.notice_year, n.notice_no,
                               (SELECT coalesce(max(o.event_no), 0) + 1 FROM kita.notice_event o
                                 WHERE (o.tenant, o.notice_year, o.notice_no)
                                     = (n.tenant, n.notice_year, n.notice_no)),
                               'POSTED', :day, :today, :user
                          FROM kita.notice n
                         WHERE n.issued_on <= :upTo
                           AND (n.notice_year, n.notice_no) <= (:lastYear, :lastNumber)
                           AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                            WHERE (w.tenant, w.notice_year, w.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no))
                           AND NOT EXISTS (SELECT FROM kita.notice_history e
                                            WHERE (e.tenant, e.notice_year, e.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no)
                                              AND e.kind IN ('POSTED', 'PROVIDED'))""")
                .param("day", day)
                .param("today", today)
                .param("user", user)
                .param("upTo", extent.issuedUpTo())
                .param("lastYear", last.year())
                .param("lastNumber", last.number())
                .update();
    }

    public void add(Key key, NoticeEvent event, LocalDate today, String user) {
        jdbc.sql("""
                        INSERT INTO kita.notice_event
                               (tenant, notice_year, notice_no, event_no, kind, happened_on, noted_on, noted_by)
                        SELECT kita.tenant(), :year, :number, coalesce(max(event_no), 0) + 1, :kind, :on, :today, :user
                          FROM kita.notice_event WHERE notice_year = :year AND notice_no = :number""")
                .param("year", key.year())
                .param("number", key.number())
                .param("kind", NoticeEventKind.of(event).name())
                .param("on", event.on())
                .param("today", today)
                .param("user", user)
                .update();
    }

    /** Takes the line back that was noted last and not yet taken back; answers whether there was one. */
    public boolean undo(Key key, LocalDate today, String user) {
        return jdbc.sql("""
                        INSERT INTO kita.notice_event
                               (tenant, notice_year, notice_no, event_no, kind, happened_on, undoes_no, noted_on, noted_by)
                        SELECT e.tenant, e.notice_year, e.notice_no,
                               (SELECT max(o.event_no) + 1 FROM kita.notice_event o
                                 WHERE o.notice_year = :year AND o.notice_no = :number),
                               'UNDONE', e.happened_on, e.event_no, :today, :user
                          FROM kita.notice_history e
                         WHERE e.notice_year = :year AND e.notice_no = :number
                         ORDER BY e.event_no DESC LIMIT 1""")
                        .param("year", key.year())
                        .param("number", key.number())
                        .param("today", today)
                        .param("user", user)
                        .update()
                > 0;
    }

    private static void each(JdbcClient.StatementSpec query, Consumer<Registered> consumer) {
        Gathering gathering = new Gathering(consumer);
        query.query(gathering::row);
        gathering.end();
    }

    /** The rows of one notice come one after the other. */
    private static final class Gathering {

        private final Consumer<Registered> consumer;
        private final List<NoticeEvent> events = new ArrayList<>();
        private Registered last;

        Gathering(Consumer<Registered> consumer) {
            this.consumer = consumer;
        }

        void row(ResultSet row) throws SQLException {
            Key key = new Key(row.getInt("notice_year"), row.getLong("notice_no"));
            if (last == null || !last.key().equals(key)) {
                end();
                last = new Registered(
                        key,
                        row.getString("label"),
                        NoticeKind.valueOf(row.getString("notice_kind")),
                        row.getString("subject_key"),
                        Rows.day(row, "issued_on"),
                        List.of());
            }
            String kind = row.getString("kind");
            if (kind != null) {
                events.add(NoticeEventKind.valueOf(kind).on(Rows.day(row, "happened_on")));
            }
        }

        void end() {
            if (last != null) {
                consumer.accept(
                        new Registered(last.key(), last.label(), last.kind(), last.subject(), last.issuedOn(), events));
            }
            events.clear();
        }
    }
}
