package kita.app.jobs.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kita.app.store.billing.StepsJson;
import kita.app.tenant.TenantTransactions;
import kita.billing.assessment.Step;
import kita.money.Money;
import kita.registry.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a municipality with just what notices are made from. */
public final class NoticeTown {

    private static final String DIGEST = "0".repeat(64);
    private static final String MUNICIPALITY = """
            tenant: elbstadt
            authority:
              name: Stadt Elbstadt, Jugendamt
              street: Am Markt 1
              postcode: "39999"
              town: Elbstadt
              phone: 0391 0000-0
              email: jugendamt@elbstadt.example
            remedy:
              kind: Widerspruch
              recipient: Stadt Elbstadt, Jugendamt, Am Markt 1, 39999 Elbstadt
            creditor:
              name: Stadtkasse Elbstadt
              id: DE98ELB09999999999
              iban: DE85000000091000000001
            dueDay: 15
            """;

    private final TenantId tenant;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private int settings = 1;

    public NoticeTown(TenantId tenant, TenantTransactions transactions, JdbcClient jdbc) {
        this.tenant = tenant;
        this.transactions = transactions;
        this.jdbc = jdbc;
        transactions.run(tenant, this::foundations);
    }

    private void foundations() {
        document("municipality", 1, MUNICIPALITY);
        document("tariff", 1, sample("tariff.yaml"));
        update("INSERT INTO kita.provider VALUES (kita.tenant(), 'T-1', 'Stadt Elbstadt')");
        for (int kita = 1; kita <= 2; kita++) {
            update(
                    "INSERT INTO kita.kita VALUES (kita.tenant(), ?, 'T-1', ?, 'Deichstraße 3', '39999', 'Elbstadt', 52, 11)",
                    "E-" + kita,
                    "Kita Nummer " + kita);
        }
        update("INSERT INTO kita.allocation_problem VALUES (kita.tenant(), ?, '')", DIGEST);
        update(
                "INSERT INTO kita.allocation_proposal VALUES (kita.tenant(), 1, ?, 1, ?, '', '', 'anna')",
                DIGEST,
                DIGEST);
        update(
                "INSERT INTO kita.allocation_release (tenant, proposal_no, digest, prepared_by, released_by)"
                        + " VALUES (kita.tenant(), 1, ?, 'anna', 'bernd')",
                DIGEST);
    }

    /** All settings of the sample town, for what needs more than a letterhead, such as the Land and its holidays. */
    public void everySetting() {
        String settings = sample("municipality.yaml");
        transactions.run(
                tenant,
                () -> update(
                        "INSERT INTO kita.document VALUES (kita.tenant(), 'municipality', 2, ?, ?)", DIGEST, settings));
    }

    /** A household with one adult who pays from an account with an invented number, and children born a year apart. */
    public void household(String id, String payerName, int children) {
        householdWithoutAccount(id, payerName, children);
        transactions.run(
                tenant,
                () -> update(
                        "INSERT INTO kita.payer_account SELECT kita.tenant(), ?, count(*) + 1, 'KZ-' || ? FROM kita.payer_account",
                        "P-" + id,
                        id));
    }

    /** The same before anything was billed: the first run opens the account. */
    public void householdWithoutAccount(String id, String payerName, int children) {
        transactions.run(tenant, () -> {
            update("INSERT INTO kita.household VALUES (kita.tenant(), ?, 52, 11)", id);
            update(
                    "INSERT INTO kita.guardian VALUES (kita.tenant(), ?, ?, 'Probst', 'Uferweg 7', '39999', 'Elbstadt')",
                    "P-" + id,
                    payerName);
            update(
                    "INSERT INTO kita.guardian_membership (tenant, guardian_id, household_id, valid_from)"
                            + " VALUES (kita.tenant(), ?, ?, '2020-01-01')",
                    "P-" + id,
                    id);
            update(
                    "INSERT INTO kita.payer (tenant, household_id, guardian_id, valid_from)"
                            + " VALUES (kita.tenant(), ?, ?, '2020-01-01')",
                    id,
                    "P-" + id);
            for (int child = 1; child <= children; child++) {
                child(id, child);
            }
        });
    }

    private void child(String household, int number) {
        String child = household + "-" + number;
        update(
                "INSERT INTO kita.child VALUES (kita.tenant(), ?, ?, 'Probst', make_date(?, 3, 14))",
                child,
                "Kind" + number,
                2020 + number);
        update(
                "INSERT INTO kita.child_membership (tenant, child_id, household_id, valid_from)"
                        + " VALUES (kita.tenant(), ?, ?, '2021-01-01')",
                child,
                household);
        update(
                "INSERT INTO kita.contract (tenant, contract_id, child_id, kita_id, form, daily_hours, weekly_hours,"
                        + " valid_from) VALUES (kita.tenant(), ?, ?, 'E-1', 'KINDERGARTEN', 8, 40, '2026-08-01')",
                "V-" + child,
                child);
    }

    /** A decided application of a child with two wishes; refused with a reason for each that is given. */
    void refused(String child, String... sentences) {
        decide(child, "REFUSED", FrozenReasons.refused("A-" + child, sentences), 1);
    }

    /** Refused although the order would have given a place at the second wish. */
    void passedOver(String child) {
        decide(child, "REFUSED", FrozenReasons.passedOver("A-" + child), 1);
    }

    /** The first wish came true. */
    public void placed(String child) {
        decide(child, "PLACED_BY_WISH", FrozenReasons.placed("A-" + child), 1);
    }

    /** The first wish is offered until 7 December 2026; settled in another state than OPEN. */
    void offered(String child, String state) {
        placed(child);
        String insert = """
                INSERT INTO kita.offer (tenant, application_id, decision_no, child_id, kita_id, form, start_month,
                       daily_hours, weekly_hours, offered_on, last_day, state, settled_at, settled_by)
                SELECT kita.tenant(), 'A-' || child, 1, child, 'E-1', 'KINDERGARTEN', date '2026-08-01', 8, 40,
                       date '2026-11-23', date '2026-12-07', state,
                       CASE WHEN state <> 'OPEN' THEN timestamp '2026-11-24 10:00' END,
                       CASE WHEN state <> 'OPEN' THEN 'bernd' END
                  FROM (VALUES (?, ?)) asked (child, state)""";
        transactions.run(tenant, () -> update(insert, child, state));
    }

    /** A later decision on the same application. */
    void placedAfterAll(String child) {
        decide(child, "PLACED_BY_WISH", FrozenReasons.placed("A-" + child), 2);
    }

    private void decide(String child, String outcome, String reasons, int number) {
        boolean placed = outcome.startsWith("PLACED");
        transactions.run(tenant, () -> {
            if (number == 1) {
                application(child);
            }
            jdbc.sql("""
                            INSERT INTO kita.allocation_decision (tenant, application_id, decision_no, proposal_no, outcome,
                                kita_id, form, start_month, wish_rank, reasons, decided_by)
                            VALUES (kita.tenant(), ?, ?, 1, ?, ?, 'KINDERGARTEN', '2026-08-01', ?, ?::jsonb, 'bernd')""")
                    .param("A-" + child)
                    .param(number)
                    .param(outcome)
                    .param(placed ? "E-1" : null)
                    .param(placed ? 1 : null)
                    .param(reasons)
                    .update();
        });
    }

    private void application(String child) {
        update(
                "INSERT INTO kita.application (tenant, application_id, child_id, received_on, start_month, form,"
                        + " daily_hours, weekly_hours, sibling_rule) VALUES (kita.tenant(), ?, ?, '2026-01-12',"
                        + " '2026-08-01', 'KINDERGARTEN', 8, 40, 'INDEPENDENT')",
                "A-" + child,
                child);
        update(
                "INSERT INTO kita.wish VALUES (kita.tenant(), ?, 1, 'E-1'), (kita.tenant(), ?, 2, 'E-2')",
                "A-" + child,
                "A-" + child);
    }

    /** August to December of 2026 with one step. */
    public void assessed(String household, int child, String euro, int version) {
        assessed(household, child, euro, version, 2026);
    }

    /** From August of that year on. */
    void assessed(String household, int child, String euro, int version, int year) {
        Step step = new Step("Kindergarten, 8 Stunden", Money.parse(euro), "Gebührentabelle");
        transactions.run(
                tenant,
                () -> months(household, child, Money.parse(euro), StepsJson.write(List.of(step)), version, year));
    }

    /** Months whose steps cannot be read: a broken invariant. */
    void assessedWithBrokenSteps(String household, int child) {
        transactions.run(tenant, () -> months(household, child, Money.euro(64), "[{}]", 1, 2026));
    }

    private void months(String household, int child, Money amount, String steps, int version, int year) {
        String id = household + "-" + child;
        jdbc.sql("""
                        INSERT INTO kita.assessment_steps
                        SELECT kita.tenant(), sha256(convert_to(?, 'UTF8')), ?::jsonb
                            ON CONFLICT DO NOTHING""").params(steps, steps).update();
        update(
                "INSERT INTO kita.assessment_basis VALUES (kita.tenant(), decode(?, 'hex'), '{}') ON CONFLICT DO NOTHING",
                DIGEST);
        jdbc.sql("""
                        INSERT INTO kita.assessed_month (tenant, child_id, month, version, household_id, contract_id,
                            payer_id, form, amount_cents, ordinance, steps_digest, input_digest)
                        SELECT kita.tenant(), :child, make_date(:year, m, 1), :version, :household, 'V-' || :child,
                               'P-' || :household, 'KINDERGARTEN', :cents, 'elbstadt-kostenbeitrag 2019-08-01',
                               sha256(convert_to(:steps, 'UTF8')), decode(:digest, 'hex')
                          FROM generate_series(8, 12) m""")
                .param("child", id)
                .param("year", year)
                .param("version", version)
                .param("household", household)
                .param("cents", amount.cents())
                .param("steps", steps)
                .param("digest", DIGEST)
                .update();
    }

    /** The next wording of the settings has this line more. */
    void settings(String line) {
        settings++;
        transactions.run(tenant, () -> document("municipality", settings, MUNICIPALITY + line + "\n"));
    }

    private void document(String kind, int revision, String content) {
        update("INSERT INTO kita.document VALUES (kita.tenant(), ?, ?, ?, ?)", kind, revision, DIGEST, content);
    }

    private void update(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private static String sample(String name) {
        Path fromRoot = Path.of("sample-data", "towns", "elbstadt", name);
        try {
            return Files.readString(
                    Files.exists(fromRoot) ? fromRoot : Path.of("..").resolve(fromRoot));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
