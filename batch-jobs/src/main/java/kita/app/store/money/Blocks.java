package kita.app.store.money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.app.store.Rows;
import kita.billing.ledger.PayerNumber;
import kita.billing.returns.BlockReason;
import kita.billing.returns.DunningBlock;
import kita.billing.returns.DunningBlock.Scope;
import kita.billing.returns.InstalmentPlan;
import kita.billing.returns.InstalmentPlan.Instalment;
import kita.billing.returns.ItemKey;
import kita.money.Money;
import kita.registry.GuardianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What must not be drawn, what must not be dunned, what is paid in parts. Blocks are lifted and never deleted. */
@Repository
public class Blocks {

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Nothing is drawn any more from the account from which this debit was drawn.
     *
     * @param endToEndId of the debit that came back
     */
    public void blockAccountOf(
            String endToEndId, LocalDate from, Optional<LocalDate> until, String why, long booking, String user) {
        jdbc.sql("""
                        INSERT INTO kita.debit_block (tenant, block_no, payer_id, iban, from_on, until_on, why, booking_no, set_by)
                        SELECT kita.tenant(), (SELECT coalesce(max(block_no), 0) + 1 FROM kita.debit_block), d.payer_id,
                               d.iban, ?, ?, ?, ?, ?
                          FROM kita.debit d
                         WHERE d.end_to_end_id = ?
                            OR (d.run_month, d.run_no, d.payer_id)
                               IN (SELECT run_month, run_no, payer_id FROM kita.debit_part WHERE end_to_end_id = ?)""")
                .params(from, until.orElse(null), why, booking, user, endToEndId, endToEndId)
                .update();
    }

    /** Nothing is drawn any more from this payer, whatever the account. */
    public void blockPayer(GuardianId payer, LocalDate from, String why, Optional<Long> booking, String user) {
        jdbc.sql("INSERT INTO kita.debit_block (tenant, block_no, payer_id, from_on, why, booking_no, set_by)"
                        + " SELECT kita.tenant(), coalesce(max(block_no), 0) + 1, ?, ?, ?, ?, ? FROM kita.debit_block")
                .params(payer.value(), from, why, booking.orElse(null), user)
                .update();
    }

    /** How many blocks of this payer were lifted. */
    public int liftDebits(GuardianId payer, LocalDate day, String user) {
        return jdbc.sql("UPDATE kita.debit_block SET lifted_on = ?, lifted_by = ?"
                        + " WHERE payer_id = ? AND lifted_on IS NULL")
                .params(day, user, payer.value())
                .update();
    }

    /**
     * Sets a dunning block and answers its number.
     *
     * @param account empty for all payers of the run that the item names
     * @param item empty for all items due up to the first day of the block
     */
    public int blockDunning(
            Optional<PayerNumber> account,
            Optional<ItemKey> item,
            BlockReason reason,
            LocalDate from,
            Optional<LocalDate> until,
            String user) {
        return jdbc.sql("""
                        INSERT INTO kita.dunning_block (tenant, block_no, account_no, item, reason, from_on, until_on, set_by)
                        SELECT kita.tenant(), coalesce(max(block_no), 0) + 1, ?, ?, ?, ?, ?, ? FROM kita.dunning_block
                        RETURNING block_no""")
                .params(
                        account.map(PayerNumber::value).orElse(null),
                        item.map(ItemKey::value).orElse(null),
                        reason.name(),
                        from,
                        until.orElse(null),
                        user)
                .query(Integer.class)
                .single();
    }

    public boolean liftDunning(int block, LocalDate day, String user) {
        return jdbc.sql("UPDATE kita.dunning_block SET lifted_on = ?, lifted_by = ?"
                                + " WHERE block_no = ? AND lifted_on IS NULL")
                        .params(day, user, block)
                        .update()
                > 0;
    }

    /** The dunning blocks of these accounts that nobody has lifted, with those of whole runs. */
    public Map<PayerNumber, List<DunningBlock>> dunning(Collection<PayerNumber> accounts) {
        Map<PayerNumber, List<DunningBlock>> blocks = new TreeMap<>();
        accounts.forEach(account -> blocks.put(account, new ArrayList<>()));
        jdbc.sql("""
                        SELECT * FROM kita.dunning_block
                         WHERE lifted_on IS NULL AND (account_no IS NULL OR account_no = ANY (?))
                         ORDER BY block_no""").param(PayerBooks.numbers(accounts)).query(row -> {
            LocalDate from = Rows.day(row, "from_on");
            String item = row.getString("item");
            DunningBlock block = new DunningBlock(
                    item == null ? new Scope.DueUpTo(from) : new Scope.Item(new ItemKey(item)),
                    BlockReason.valueOf(row.getString("reason")),
                    from,
                    Rows.optionalDay(row, "until_on"));
            Optional<Integer> one = Rows.whole(row, "account_no");
            if (one.isPresent()) {
                blocks.get(new PayerNumber(one.get())).add(block);
            } else {
                blocks.values().forEach(list -> list.add(block));
            }
        });
        return blocks;
    }

    public void agree(PayerNumber account, InstalmentPlan plan, String user) {
        int number = jdbc.sql(
                        "SELECT coalesce(max(plan_no), 0) + 1 FROM kita.instalment WHERE account_no = ? AND item = ?")
                .params(account.value(), plan.item().value())
                .query(Integer.class)
                .single();
        for (Instalment one : plan.instalments()) {
            jdbc.sql("INSERT INTO kita.instalment VALUES (kita.tenant(), ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            account.value(),
                            plan.item().value(),
                            number,
                            one.dueOn(),
                            one.amount().cents(),
                            plan.agreedOn(),
                            user)
                    .update();
        }
    }

    /** The newest plan of each item of this account. */
    public List<InstalmentPlan> plans(PayerNumber account) {
        Map<ItemKey, List<Instalment>> parts = new TreeMap<>();
        Map<ItemKey, LocalDate> agreed = new TreeMap<>();
        jdbc.sql("""
                        SELECT * FROM kita.instalment i WHERE account_no = ?
                           AND plan_no = (SELECT max(plan_no) FROM kita.instalment n
                                           WHERE n.account_no = i.account_no AND n.item = i.item)
                         ORDER BY item, due_on""").param(account.value()).query(row -> {
            ItemKey item = new ItemKey(row.getString("item"));
            parts.computeIfAbsent(item, key -> new ArrayList<>())
                    .add(new Instalment(Rows.day(row, "due_on"), Rows.money(row, "amount_cents")));
            agreed.put(item, Rows.day(row, "agreed_on"));
        });
        List<InstalmentPlan> plans = new ArrayList<>();
        parts.forEach((item, list) -> plans.add(new InstalmentPlan(
                item, agreed.get(item), list.stream().map(Instalment::amount).reduce(Money.ZERO, Money::plus), list)));
        return plans;
    }
}
