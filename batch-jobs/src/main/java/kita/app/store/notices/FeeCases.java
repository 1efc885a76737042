package kita.app.store.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.store.Rows;
import kita.app.store.notices.FeeCase.MandateData;
import kita.billing.notice.Addressee;
import kita.billing.notice.Earlier.Replaced;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.NoticeKind;
import kita.registry.Child;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Payers whose newest assessed months have no notice yet: one case per household and payer, with all its children. */
@Repository
public class FeeCases {

    /**
     * What a letter shows of the newest versions of all months, folded into one digest per household and payer: amounts and
     * how they were computed with their legal basis. A mended ordinance that changes neither makes no letter due; a notice that
     * was withdrawn settles nothing any more, so its withdrawal is a part of the basis.
     */
    private static final String WAITING = """
            FROM (SELECT m.household_id, m.payer_id,
                         encode(sha256(convert_to(string_agg(
                             m.child_id || ' ' || to_char(m.month, 'YYYY-MM') || ' ' ||
                             CASE m.charge WHEN 'CARE' THEN '' ELSE m.charge || ' ' END || m.amount_cents || ' ' || encode(m.steps_digest, 'hex'), '|'
                             ORDER BY m.child_id COLLATE "C", m.month, m.charge COLLATE "C")
                             || coalesce((SELECT '|withdrawn ' || count(*)
                                            FROM kita.withdrawn_notice w JOIN kita.notice n USING (tenant, notice_year, notice_no)
                                           WHERE n.kind = 'FEE' AND n.subject_key = m.household_id || '/' || m.payer_id
                                          HAVING count(*) > 0), ''), 'UTF8')), 'hex') AS basis
                    FROM (SELECT DISTINCT ON (child_id, month, charge) *
                            FROM kita.assessed_month %s ORDER BY child_id, month, charge, version DESC) m
                    %s
                   GROUP BY m.household_id, m.payer_id) f
            WHERE NOT EXISTS (SELECT 1 FROM kita.notice n
                               WHERE n.kind = 'FEE' AND n.subject_key = f.household_id || '/' || f.payer_id
                                 AND n.basis_digest = f.basis)
            """;

    private static final String NOT_SET_ASIDE = """
            AND NOT EXISTS (SELECT 1 FROM kita.notice_set_aside s
                             WHERE s.kind = 'FEE' AND s.subject_key = f.household_id || '/' || f.payer_id)
            """;

    private static final String OF_ALL = WAITING.formatted("", "") + NOT_SET_ASIDE;
    private static final String OF_SOME = WAITING.formatted("""
            WHERE child_id = ANY (ARRAY(SELECT DISTINCT child_id FROM kita.assessed_month
                                         WHERE household_id = ANY (:households)))""", "WHERE m.household_id = ANY (:households)");
    private static final String SELECT = "SELECT f.household_id, f.payer_id, f.basis ";
    private static final String IN_ORDER = " ORDER BY f.household_id COLLATE \"C\", f.payer_id COLLATE \"C\"";

    /** A pending case by its keys. */
    public record Pending(String household, String payer, String basis) {
        public NoticeSubject subject() {
            return new NoticeSubject(NoticeKind.FEE, household + "/" + payer, basis);
        }
    }

    private final JdbcClient jdbc;
    private final FeeMonths months;

    FeeCases(JdbcClient jdbc, FeeMonths months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    public long pending() {
        return jdbc.sql("SELECT count(*) " + OF_ALL).query(Long.class).single();
    }

    /** Payers who were never told anything and whose fees begin after that month, as household and payer; in their order. */
    public List<String> beginningAfter(Month month) {
        return jdbc.sql("""
                        SELECT m.household_id || '/' || m.payer_id AS subject
                          FROM (SELECT DISTINCT ON (child_id, month, charge) * FROM kita.assessed_month
                                 ORDER BY child_id, month, charge, version DESC) m
                         WHERE NOT EXISTS (SELECT FROM kita.notice n WHERE n.kind = 'FEE'
                                              AND n.subject_key = m.household_id || '/' || m.payer_id)
                         GROUP BY m.household_id, m.payer_id HAVING min(m.month) > ?
                         ORDER BY m.household_id COLLATE "C", m.payer_id COLLATE "C\"""").param(month.firstDay()).query(String.class).list();
    }

    /** Pending cases of these households, in the order of their ids. */
    public List<Pending> of(List<HouseholdId> households) {
        return pending(jdbc.sql(SELECT + OF_SOME + NOT_SET_ASIDE + IN_ORDER), households);
    }

    /**
     * Cases of these payers in all households for which anything was ever posted to them, in the order of {@link #of}; also
     * those that were set aside, because the next job tries them again.
     */
    public List<Pending> waitingFor(List<GuardianId> payers) {
        List<String> households = jdbc.sql(
                        "SELECT DISTINCT household_id FROM kita.entry WHERE payer_id = ANY (:payers)")
                .param("payers", Rows.texts(payers))
                .query(String.class)
                .list();
        return pending(
                jdbc.sql(SELECT + OF_SOME + "AND f.payer_id = ANY (:payers)" + IN_ORDER)
                        .param("payers", Rows.texts(payers)),
                households);
    }

    private static List<Pending> pending(JdbcClient.StatementSpec query, List<?> households) {
        return query.param("households", Rows.texts(households))
                .query((row, n) -> new Pending(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * The facts of a page of cases, in its order.
     *
     * @param day on which the mandate must be in force
     */
    public List<FeeCase> load(List<Pending> page, LocalDate day) {
        SqlArrayValue households =
                Rows.texts(page.stream().map(Pending::household).toList());
        SqlArrayValue payers = Rows.texts(page.stream().map(Pending::payer).toList());
        Map<FeeMonths.Key, List<ChildFees>> owed = months.of(households);
        Map<String, List<Child>> children = children(households);
        Map<String, Addressee> addressees = addressees(payers);
        Map<String, String> references = references(payers);
        Map<String, MandateData> mandates = mandates(payers, day);
        Map<String, Replaced> earlier = earlier(page);
        return page.stream()
                .map(pending -> new FeeCase(
                        pending.subject(),
                        new HouseholdId(pending.household()),
                        new GuardianId(pending.payer()),
                        addressees.get(pending.payer()),
                        owed.getOrDefault(new FeeMonths.Key(pending.household(), pending.payer()), List.of()),
                        children.getOrDefault(pending.household(), List.of()),
                        Optional.ofNullable(references.get(pending.payer())),
                        Optional.ofNullable(mandates.get(pending.payer())),
                        Optional.ofNullable(earlier.get(pending.subject().key()))))
                .toList();
    }

    private Map<String, Replaced> earlier(List<Pending> page) {
        Map<String, Replaced> earlier = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (n.subject_key) n.subject_key, n.issued_on,
                               kita.notice_label(n.file_name) AS label
                          FROM kita.notice n
                         WHERE n.kind = 'FEE' AND n.subject_key = ANY (?)
                           AND NOT EXISTS (SELECT FROM kita.withdrawn_notice w
                                            WHERE (w.tenant, w.notice_year, w.notice_no)
                                                = (n.tenant, n.notice_year, n.notice_no))
                         ORDER BY n.subject_key, n.notice_year DESC, n.notice_no DESC""")
                .param(Rows.texts(
                        page.stream().map(pending -> pending.subject().key()).toList()))
                .query(row -> {
                    earlier.put(
                            row.getString("subject_key"),
                            new Replaced(row.getString("label"), Rows.day(row, "issued_on")));
                });
        return earlier;
    }

    private Map<String, Addressee> addressees(SqlArrayValue payers) {
        Map<String, Addressee> addressees = new HashMap<>();
        jdbc.sql("""
                        SELECT guardian_id, given_name AS guardian_given, family_name AS guardian_family,
                               street, postcode, town
                          FROM kita.guardian WHERE guardian_id = ANY (?)""").param(payers).query(row -> {
            addressees.put(row.getString("guardian_id"), Persons.addressee(row).orElseThrow());
        });
        return addressees;
    }

    private Map<String, List<Child>> children(SqlArrayValue households) {
        Map<String, List<Child>> children = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT m.household_id, c.child_id, c.given_name AS child_given,
                               c.family_name AS child_family, c.birth_date
                          FROM kita.child c JOIN kita.child_membership m USING (tenant, child_id)
                         WHERE m.household_id = ANY (?) ORDER BY c.birth_date, c.child_id""").param(households).query(row -> {
            children.computeIfAbsent(row.getString("household_id"), household -> new ArrayList<>())
                    .add(Persons.child(row));
        });
        return children;
    }

    private Map<String, String> references(SqlArrayValue payers) {
        Map<String, String> references = new HashMap<>();
        jdbc.sql("SELECT guardian_id, reference FROM kita.payer_account WHERE guardian_id = ANY (?)")
                .param(payers)
                .query(row -> {
                    references.put(row.getString(1), row.getString(2));
                });
        return references;
    }

    private Map<String, MandateData> mandates(SqlArrayValue payers, LocalDate day) {
        Map<String, MandateData> mandates = new HashMap<>();
        jdbc.sql("""
                        SELECT DISTINCT ON (guardian_id) guardian_id, mandate_ref, iban FROM kita.mandate
                         WHERE guardian_id = ANY (:payers)
                           AND signed_on <= :day AND (revoked_on IS NULL OR revoked_on > :day)
                         ORDER BY guardian_id, signed_on DESC, mandate_ref COLLATE "C\"""").param("payers", payers).param("day", day).query(row -> {
            mandates.put(row.getString(1), new MandateData(row.getString(2), row.getString(3)));
        });
        return mandates;
    }
}
