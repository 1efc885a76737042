package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.RefundDesk;
import kita.app.jobs.money.RefundDesk.Proposal;
import kita.app.jobs.money.RefundDesk.Written;
import kita.app.store.money.PayoutOrders.Order;
import kita.app.store.money.PayoutOrders.State;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.ledger.Digest;
import kita.billing.returns.ItemKey;
import kita.billing.returns.MoneyKind;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Children 0001 and 0003 leave in September with a credit for August; 0003's account is closed. */
@DatabaseTest
class RefundDeskTest {

    private static final Month AUGUST = BillingTown.GO_LIVE;
    private static final Month SEPTEMBER = AUGUST.next();
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 25);

    @Autowired
    BillingRuns billing;

    @Autowired
    RefundDesk refunds;

    @Autowired
    AccountDesk accounts;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path out;

    private BillingTown town;

    @BeforeEach
    void childrenHaveLeft() {
        town = new BillingTown(towns, transactions, jdbc).families(4).assessedUntil(AUGUST);
        billed(AUGUST);
        town.assessedUntil(SEPTEMBER);
        for (String family : new String[] {"0001", "0003"}) {
            town.reassess(family, "P" + family, AUGUST, "KRIPPE", 5_000);
            town.reassess(family, "P" + family, SEPTEMBER, "KRIPPE", 0);
        }
        town.sql("INSERT INTO kita.debit_block (tenant, block_no, payer_id, iban, from_on, why, set_by) VALUES"
                + " (kita.tenant(), 1, 'P0003', 'DE85000000091000000001', '2026-08-20', 'Konto erloschen', 'anna')");
        billed(SEPTEMBER);
    }

    @Test // 84
    void the_credit_of_a_child_who_left_is_paid_out_once_after_a_second_person_released_it() throws Exception {
        Proposal proposal = refunds.propose(town.tenant, "anna", DAY);
        Order order = proposal.order().orElseThrow();
        assertThat(order.lines()).singleElement().satisfies(line -> {
            assertThat(line.payout().amount()).isEqualTo(Money.parse("50.01"));
            assertThat(line.payout().name()).isEqualTo("Jörg Müßig 1");
            assertThat(line.item().value()).isEqualTo("2026-09/1");
        });
        assertThat(order.file().executionDay()).isEqualTo("2026-09-28");
        Digest digest = order.file().digest();
        assertThatThrownBy(() -> refunds.export(town.tenant, 1, out, DAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("vorgeschlagen und nicht freigegeben");
        assertThatThrownBy(() -> refunds.release(town.tenant, 1, "Anna", digest))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("zweite Person");
        assertThatThrownBy(() -> refunds.release(town.tenant, 1, "bernd", new Digest("0".repeat(64))))
                .hasMessageContaining("anderen Inhalt");
        refunds.release(town.tenant, 1, "bernd", digest);
        Written written = refunds.export(town.tenant, 1, out, DAY, "bernd");
        assertThat(written.order().state()).isEqualTo(State.EXPORTED);
        byte[] first = Files.readAllBytes(written.file());
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/pain.001.001.09.xsd"))
                .newValidator()
                .validate(new StreamSource(written.file().toFile()));
        assertThat(Files.readString(written.file()))
                .contains("<CtrlSum>50.01</CtrlSum>", "<Nm>Joerg Muessig 1</Nm>", "-R1</EndToEndId>");
        assertThat(credit("P0001")).isEqualTo(Money.ZERO);
        assertThat(bookings()).isEqualTo(1);
        town.sql("UPDATE kita.mandate SET iban = 'DE02120300000000202051', account_holder = 'Neumann'");
        assertThat(Files.readAllBytes(refunds.export(town.tenant, 1, out.resolve("again"), DAY, "bernd")
                        .file()))
                .isEqualTo(first);
        assertThat(bookings()).isEqualTo(1);
        assertThat(refunds.propose(town.tenant, "anna", DAY).order().map(Order::lines))
                .as("only the other child's credit is left, now that there is a new account")
                .hasValueSatisfying(lines -> assertThat(lines)
                        .singleElement()
                        .satisfies(line -> assertThat(line.payout().name()).isEqualTo("Neumann")));
    }

    @Test // 153
    void a_credit_without_a_usable_account_is_held_and_a_refund_that_came_back_is_not_sent_there_again() {
        Proposal first = refunds.propose(town.tenant, "anna", DAY);
        assertThat(first.held()).singleElement().satisfies(held -> {
            assertThat(held.credit()).isEqualTo(Money.parse("50.03"));
            assertThat(held.why()).contains("Bankverbindung");
        });
        refunds.release(
                town.tenant, 1, "bernd", first.order().orElseThrow().file().digest());
        refunds.export(town.tenant, 1, out, DAY, "bernd");
        town.sql("INSERT INTO kita.cash_batch (tenant, batch_no, kind, made_on, made_by, bookings, chain) VALUES"
                + " (kita.tenant(), 9, 'CLERK', '2026-09-30', 'anna', 1, repeat('0', 64))");
        town.sql("INSERT INTO kita.cash_booking (tenant, booking_no, batch_no, booked_on, kind, account, account_no,"
                + " counter, amount_cents, item, end_to_end_id) SELECT tenant, 9, 9, '2026-09-30', 'REFUND_RETURNED',"
                + " account, account_no, counter, -amount_cents, item, end_to_end_id FROM kita.cash_booking"
                + " WHERE kind = 'REFUND'");
        assertThat(credit("P0001")).isEqualTo(Money.parse("50.01"));
        Proposal second = refunds.propose(town.tenant, "anna", DAY.plusDays(7));
        assertThat(second.order()).isEmpty();
        assertThat(second.held()).hasSize(2);
    }

    @Test // 89
    void a_credit_that_stems_from_a_waiver_is_held_and_does_not_stop_the_refunds_of_others() {
        accounts.giveUp(
                town.tenant,
                "P0002",
                new ItemKey("2026-08/1"),
                MoneyKind.REMISSION,
                Optional.empty(),
                DAY,
                new AccountDesk.Act("anna", "Härte"));
        town.assessedUntil(SEPTEMBER.next());
        town.reassess("0001", "P0001", SEPTEMBER.next(), "KRIPPE", 0);
        for (Month month : AUGUST.through(SEPTEMBER.next()).toList()) {
            town.reassess("0002", "P0002", month, "KRIPPE", 0);
        }
        billed(SEPTEMBER.next());
        LocalDate october = LocalDate.of(2026, 10, 5);
        Proposal proposal = refunds.propose(town.tenant, "anna", october);
        assertThat(proposal.held())
                .filteredOn(held -> held.why().contains("Erlass"))
                .singleElement()
                .satisfies(held -> assertThat(held.credit()).isEqualTo(Money.parse("100.02")));
        refunds.release(
                town.tenant, 1, "bernd", proposal.order().orElseThrow().file().digest());
        refunds.export(town.tenant, 1, out, october, "bernd");
        assertThat(bookings()).isEqualTo(1);
    }

    @Test
    void while_a_run_is_under_way_that_may_use_credits_up_nothing_is_paid_out() {
        town.assessedUntil(SEPTEMBER.next());
        billing.prepare(town.tenant, SEPTEMBER.next(), ANNA, SEPTEMBER.next().firstDay());
        assertThatThrownBy(() -> refunds.propose(town.tenant, "anna", DAY))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("2026-10/1 ist noch nicht ausgegeben");
    }

    @Test
    void a_credit_that_shrank_meanwhile_stops_the_whole_file_and_a_discarded_order_may_be_proposed_anew() {
        Order order = refunds.propose(town.tenant, "anna", DAY).order().orElseThrow();
        assertThatThrownBy(() -> refunds.propose(town.tenant, "anna", DAY)).hasMessageContaining("noch offen");
        refunds.release(town.tenant, 1, "bernd", order.file().digest());
        accounts.refunded(town.tenant, "P0001", order.lines().get(0).item(), Money.euro(50), "BAR-1", DAY, "carla");
        assertThatThrownBy(() -> refunds.export(town.tenant, 1, out, DAY, "bernd"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("0,01")
                .hasMessageContaining("nichts gebucht");
        assertThat(bookings()).isEqualTo(1);
        assertThat(out.resolve("pain.001.001.09-1.xml")).doesNotExist();
        refunds.discard(town.tenant, 1, "anna", "bar ausgezahlt");
        assertThat(refunds.propose(town.tenant, "anna", DAY)
                        .order()
                        .orElseThrow()
                        .file()
                        .total())
                .isEqualTo(Money.parse("0.01"));
    }

    @Test // R8, R9
    void the_database_lets_no_order_be_paid_unbooked_changed_or_released_by_its_proposer() {
        refunds.propose(town.tenant, "anna", DAY);
        assertThatThrownBy(() -> town.sql("UPDATE kita.payout_order SET state = 'RELEASED', released_by = 'ANNA',"
                        + " released_digest = digest"))
                .hasStackTraceContaining("payout_released_by_a_second_person");
        assertThatThrownBy(() -> town.sql("UPDATE kita.payout SET amount_cents = 1"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> town.sql("INSERT INTO kita.payout SELECT tenant, order_no, account_no + 1, item,"
                        + " end_to_end_id || 'x', 1, holder, iban, purpose FROM kita.payout"))
                .hasStackTraceContaining("only before its release");
        town.sql("UPDATE kita.payout_order SET state = 'RELEASED', released_by = 'bernd', released_digest = digest");
        assertThatThrownBy(() ->
                        town.sql("UPDATE kita.payout_order SET state = 'EXPORTED', file_digest = repeat('0', 64)"))
                .hasStackTraceContaining("not booked");
    }

    private void billed(Month month) {
        BillingRun.Prepared run = billing.prepare(town.tenant, month, ANNA, month.firstDay())
                .run()
                .orElseThrow();
        billing.release(run.id(), BERND, run.content().whole());
        billing.export(run.id(), out);
    }

    private Money credit(String payer) {
        return accounts.statement(town.tenant, payer, DAY.plusDays(10))
                .balance()
                .credit();
    }

    private long bookings() {
        return town.number("SELECT count(*) FROM kita.cash_booking WHERE kind = 'REFUND'");
    }
}
