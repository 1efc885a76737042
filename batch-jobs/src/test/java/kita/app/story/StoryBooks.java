package kita.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kita.app.jobs.ledger.LedgerBalances;
import kita.app.jobs.ledger.LedgerCheck;
import kita.app.jobs.ledger.MonthEnd;
import kita.app.store.money.Balances.Kind;
import kita.money.Money;
import kita.registry.Month;
import org.springframework.context.ApplicationContext;

/** The books of the municipality as an auditor reads them. */
final class StoryBooks {

    private final StoryOffice office;
    private final LedgerBalances balances;
    private final LedgerCheck check;
    private final MonthEnd months;

    StoryBooks(ApplicationContext house, StoryOffice office) {
        this.office = office;
        this.balances = house.getBean(LedgerBalances.class);
        this.check = house.getBean(LedgerCheck.class);
        this.months = house.getBean(MonthEnd.class);
    }

    void close(String month) {
        months.close(office.town.tenant, Month.parse(month), office.town.today(), "carla");
    }

    /** On that day the accounts add up to zero, and each payer's own statement says what the ledger says. */
    void agreeOn(String... days) {
        for (String day : days) {
            balances.at(office.town.tenant, LocalDate.parse(day), line -> {
                if (line.kind() == Kind.PAYER) {
                    assertThat(office.accounts
                                    .statement(office.town.tenant, line.reference(), LocalDate.parse(day))
                                    .balance()
                                    .total())
                            .as("%s on %s", line.name(), day)
                            .isEqualTo(line.balance());
                }
            });
        }
    }

    /** What is at the bank by the books. */
    Money bank() {
        return balances.at(office.town.tenant, office.town.today(), line -> {}).of(Kind.BANK);
    }

    /** What everybody owes today, due or not. */
    String balances() {
        return office.texts("SELECT guardian_id FROM kita.payer_account ORDER BY guardian_id COLLATE \"C\"").stream()
                .map(payer -> String.format(
                        Locale.ROOT,
                        "%-9s%9d%n",
                        payer,
                        office.balance(payer).total().cents()))
                .collect(Collectors.joining())
                .replace(System.lineSeparator(), "\n");
    }

    Money sum(String query) {
        return Money.cents(Long.parseLong(office.texts(query).get(0)));
    }

    /** All that ever happened to anybody's account: month, payer, kind, cents; in the order in which it happened. */
    List<String> events() {
        return office.texts("""
                SELECT to_char(on_day, 'YYYY-MM') || '  ' || rpad(payer, 9) || rpad(kind, 42) || lpad(cents::text, 7)
                  FROM (SELECT r.business_on AS on_day, r.chain_no AS n, 1 AS part, payer_id AS payer,
                               reason || ' ' || product || ' ' || to_char(care_month, 'YYYY-MM') AS kind,
                               amount_cents AS cents
                          FROM kita.entry e JOIN kita.billing_run r
                            ON (r.tenant, r.month, r.run_no) = (e.tenant, e.run_month, e.run_no)
                         UNION ALL
                        SELECT r.business_on, r.chain_no, 2, payer_id, outcome, demanded_cents + carried_cents
                          FROM kita.collection c JOIN kita.billing_run r
                            ON (r.tenant, r.month, r.run_no) = (c.tenant, c.run_month, c.run_no)
                         UNION ALL
                        SELECT booked_on, 1000000 + booking_no, 3, coalesce(a.guardian_id, '-'),
                               kind || coalesce(' ' || reason, ''), amount_cents
                          FROM kita.cash_booking b LEFT JOIN kita.payer_account a USING (tenant, account_no)) happened
                 ORDER BY on_day, n, part, payer COLLATE "C", kind COLLATE "C"
                """);
    }

    void nobodyHasTouchedTheLedger() {
        assertThat(check.verify(office.town.tenant).findings()).isEmpty();
    }
}
