package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.ledger.Digest;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class BillingRunTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final RunId RUN = new RunId(TOWN, Month.of(2026, 9), 1);
    private static final Creditor CREDITOR =
            new Creditor("Stadtkasse", "DE98ZZZ09999999999", new Iban("DE02120300000000202051"));
    private static final RunTerms TERMS = terms(1, 15);
    private static final PayerAccount ACCOUNT = PayerAccount.of(TOWN, new GuardianId("Mutter"), PayerNumber.FIRST);
    private static final UserName ANNA = new UserName("anna");
    private static final UserName BERND = new UserName("bernd");
    private static final Digest OTHER = new Digest("a".repeat(64));

    @Test
    void a_run_is_prepared_released_by_a_second_person_and_exported() {
        RunContent.Sealed content = content("120", "120");
        BillingRun.Released released = rehearsed(content).release(BERND, content.whole(), ReleaseNote.NONE);
        BillingRun.Exported exported = released.exported(Map.of("postings.csv", OTHER));
        assertThat(exported.id()).isEqualTo(RUN);
        assertThat(exported.content()).isEqualTo(content);
        assertThat(exported.again(Map.of("postings.csv", OTHER))).isEqualTo(exported);
    }

    @Test // 99
    void before_its_files_are_out_a_run_is_taken_back_only_as_not_drawn_and_a_draft_not_at_all() {
        RunContent.Sealed content = content("120", "120");
        BillingRun.Rehearsed draft = rehearsed(content);
        BillingRun.Released released = draft.release(BERND, content.whole(), ReleaseNote.NONE);
        BillingRun.Exported exported = released.exported(Map.of("postings.csv", OTHER));
        for (Reversal.Demands money : Reversal.Demands.values()) {
            Reversal reversal = new Reversal(RUN, money, " falsche Tabelle ");
            assertThat(reversal.reason()).isEqualTo("falsche Tabelle");
            reversal.requirePossible(exported);
            assertThat(code(reversal, draft)).isEqualTo("NOT_REVERSIBLE");
            assertThat(code(reversal, new BillingRun.Reversed(released, Map.of())))
                    .isEqualTo("NOT_REVERSIBLE");
        }
        new Reversal(RUN, Reversal.Demands.CANCELLED, "x").requirePossible(released);
        assertThat(code(new Reversal(RUN, Reversal.Demands.DRAWN, "x"), released))
                .isEqualTo("NOTHING_DRAWN");
        assertThat(new BillingRun.Reversed(released, Map.of()).content()).isEqualTo(content);
    }

    private static String code(Reversal reversal, BillingRun run) {
        try {
            reversal.requirePossible(run);
            return "possible";
        } catch (RunRefusedException refused) {
            return refused.code();
        }
    }

    @Test // R9
    void the_preparer_cannot_release_not_even_in_capitals() {
        RunContent.Sealed content = content("120", "120");
        assertThatThrownBy(() -> rehearsed(content).release(new UserName(" ANNA "), content.whole(), ReleaseNote.NONE))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageContaining("zweite Person");
        assertThatThrownBy(() -> new BillingRun.Released(rehearsed(content), ANNA, ReleaseNote.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // R9
    void what_was_not_looked_at_is_not_released() {
        assertThatThrownBy(() -> rehearsed(content("120", "120")).release(BERND, OTHER, ReleaseNote.NONE))
                .isInstanceOf(RunRefusedException.class)
                .satisfies(refused ->
                        assertThat(((RunRefusedException) refused).code()).isEqualTo("DIGEST_DIFFERS"));
    }

    @Test
    void a_second_export_with_other_bytes_is_refused() {
        RunContent.Sealed content = content("120", "120");
        BillingRun.Exported exported = rehearsed(content)
                .release(BERND, content.whole(), ReleaseNote.NONE)
                .exported(Map.of("postings.csv", OTHER));
        assertThatThrownBy(() -> exported.again(Map.of("postings.csv", Digest.NONE)))
                .isInstanceOf(RunRefusedException.class);
    }

    @Test // 115
    void beyond_a_limit_a_run_is_released_only_with_a_written_reason_which_stays_with_it() {
        RunContent.Sealed content = content("120", "120");
        BillingRun.Rehearsed run = new BillingRun.Prepared(content, ANNA)
                .rehearsed(new RehearsalVerdict(OTHER, List.of("Zu viel."), List.of()));
        assertThatThrownBy(() -> run.release(BERND, content.whole(), ReleaseNote.NONE))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageContaining("Zu viel.");
        assertThatThrownBy(() -> run.release(BERND, content.whole(), reason("  ")))
                .isInstanceOf(RunRefusedException.class);
        assertThat(run.release(BERND, content.whole(), reason(" Neue Satzung "))
                        .note()
                        .reason())
                .contains("Neue Satzung");
    }

    @Test // 114
    void several_months_in_one_debit_are_drawn_only_by_choice() {
        RunContent.Sealed content = content("120", "120");
        BillingRun.Rehearsed run = new BillingRun.Prepared(content, ANNA)
                .rehearsed(new RehearsalVerdict(OTHER, List.of(), List.of("3 Monate.")));
        assertThatThrownBy(() -> run.release(BERND, content.whole(), reason("eilig")))
                .isInstanceOf(RunRefusedException.class)
                .hasMessageContaining("3 Monate.");
        ReleaseNote chosen = new ReleaseNote(Optional.empty(), ReleaseNote.Months.SEVERAL_AT_ONCE);
        assertThat(run.release(BERND, content.whole(), chosen).releasedBy()).isEqualTo(BERND);
    }

    private static ReleaseNote reason(String text) {
        return new ReleaseNote(Optional.of(text), ReleaseNote.Months.AS_USUAL);
    }

    private static BillingRun.Rehearsed rehearsed(RunContent.Sealed content) {
        return new BillingRun.Prepared(content, ANNA).rehearsed(new RehearsalVerdict(OTHER, List.of(), List.of()));
    }

    @Test // 116
    void what_is_posted_and_not_collected_stops_the_run() {
        assertThatThrownBy(() -> content("120", "119.99"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost or counted twice");
    }

    @Test // 116
    void charges_are_debits_and_invoices_and_credits() {
        RunTotals totals = content("120", "120").totals();
        assertThat(totals.posted())
                .isEqualTo(totals.debited().plus(totals.invoiced()).plus(totals.carried()));
        assertThat(totals.entries()).isEqualTo(1);
        assertThat(totals.debits()).isEqualTo(1);
        assertThat(totals.invoices()).isZero();
    }

    @Test
    void the_digest_sees_amounts_holders_dates_the_creditors_account_the_number_and_the_run_before() {
        Digest usual = content("120", "120").whole();
        assertThat(usual).isEqualTo(content("120", "120").whole());
        RunContent content = filled("120", "120");
        RunTerms elsewhere = new RunTerms(
                TERMS.businessDay(),
                TERMS.dueDate(),
                new Creditor(CREDITOR.name(), CREDITOR.identifier(), new Iban("DE85000000091000000001")));
        assertThat(List.of(
                        content("121", "121").whole(),
                        content.seal(RUN, terms(1, 16), Digest.NONE).whole(),
                        filled("120", "120")
                                .seal(new RunId(TOWN, RUN.month(), 2), TERMS, Digest.NONE)
                                .whole(),
                        filled("120", "120").seal(RUN, TERMS, OTHER).whole(),
                        filled("120", "120")
                                .seal(RUN, terms(2, 15), Digest.NONE)
                                .whole(),
                        filled("120", "120").seal(RUN, elsewhere, Digest.NONE).whole(),
                        withHolder("Otto").seal(RUN, TERMS, Digest.NONE).whole()))
                .doesNotHaveDuplicates()
                .doesNotContain(usual);
    }

    @Test
    void payers_out_of_order_or_twice_are_refused() {
        RunContent content = filled("120", "120");
        assertThatThrownBy(() -> content.add(new Collection.Settled(ACCOUNT), Money.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_run_id_reads_well_and_packs_tightly() {
        assertThat(RUN).hasToString("2026-09/1");
        assertThat(RUN.compact()).isEqualTo("202609001");
        assertThat(new RunId(TOWN, Month.of(2026, 12), 123).compact()).isEqualTo("202612123");
    }

    private static RunContent.Sealed content(String posted, String drawn) {
        return filled(posted, drawn).seal(RUN, TERMS, Digest.NONE);
    }

    private static RunContent filled(String posted, String drawn) {
        return filled(posted, drawn, "Mia Muster");
    }

    private static RunTerms terms(int businessDay, int dueDay) {
        return new RunTerms(LocalDate.of(2026, 9, businessDay), LocalDate.of(2026, 9, dueDay), CREDITOR);
    }

    private static RunContent withHolder(String holder) {
        return filled("120", "120", holder);
    }

    private static RunContent filled(String posted, String drawn, String holder) {
        Mandate mandate = new Mandate(
                "M1",
                new Iban("DE02120300000000202051"),
                holder,
                LocalDate.of(2024, 1, 1),
                Optional.empty(),
                Optional.empty());
        return new RunContent()
                .add(new Entry(
                        Books.position("Mutter", "C1", "2026-09"),
                        PayerNumber.FIRST,
                        Reason.CHARGE,
                        Money.parse(posted),
                        new ProductAccount("36501.4321001")))
                .add(new Collection.Debit(ACCOUNT, Money.parse(drawn), mandate), Money.ZERO);
    }
}
