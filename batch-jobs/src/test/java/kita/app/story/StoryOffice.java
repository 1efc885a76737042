package kita.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.drill.CamtFile;
import kita.app.jobs.assess.Assessments;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.billing.RunReversals;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.BankDesk;
import kita.app.jobs.money.CostBearer;
import kita.app.jobs.money.DunningDesk;
import kita.app.jobs.money.ImportResult;
import kita.app.tenant.TenantTransactions;
import kita.billing.returns.AccountBalance;
import kita.billing.returns.ItemKey;
import kita.billing.run.BillingRun;
import kita.billing.run.Reversal;
import kita.billing.run.RunId;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finance staff of the municipality: Anna prepares, Bernd releases, the bank draws and tells. */
final class StoryOffice {

    static final UserName ANNA = new UserName("anna");
    static final UserName BERND = new UserName("bernd");

    final StoryTown town;
    final AccountDesk accounts;
    private final Assessments assessments;
    private final BillingRuns billing;
    private final RunReversals reversals;
    private final BankDesk bank;
    private final DunningDesk dunning;
    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Path folder;
    private final Map<String, String> standingOrders = new TreeMap<>();
    private Money atTheBank = Money.ZERO;
    private int movements;

    StoryOffice(ApplicationContext house, StoryTown town, Path folder) {
        this.town = town;
        this.accounts = house.getBean(AccountDesk.class);
        this.assessments = house.getBean(Assessments.class);
        this.billing = house.getBean(BillingRuns.class);
        this.reversals = house.getBean(RunReversals.class);
        this.bank = house.getBean(BankDesk.class);
        this.dunning = house.getBean(DunningDesk.class);
        this.transactions = house.getBean(TenantTransactions.class);
        this.jdbc = house.getBean(JdbcClient.class);
        this.folder = folder;
    }

    /** The run of the month on its first day: what is known is assessed, posted, released and given to the bank. */
    RunId run(String month) {
        town.on(month + "-01");
        return runToday(Month.parse(month));
    }

    RunId runToday(Month month) {
        town.takeIn();
        assessments.assess(town.tenant, month);
        BillingRun.Prepared run =
                billing.prepare(town.tenant, month, ANNA, town.today()).run().orElseThrow();
        billing.release(run.id(), BERND, run.content().whole());
        export(run.id());
        return run.id();
    }

    /** Month after month in which nobody tells anything new: the bank draws, and standing orders come in. */
    void ordinaryMonths(String... months) {
        for (String month : months) {
            moneyComesIn(run(month));
        }
    }

    void moneyComesIn(RunId run) {
        bankDraws(run);
        standingOrders.forEach(this::pays);
    }

    void standingOrder(String payer, String euro) {
        standingOrders.put(payer, euro);
    }

    void standingOrderEnds(String payer) {
        standingOrders.remove(payer);
    }

    /** The balance of our account, by what the bank told and what we ordered. */
    Money atTheBank() {
        return atTheBank;
    }

    Path export(RunId run) {
        return billing.export(run, folder.resolve("out"));
    }

    RunId reverse(RunId wrong, Reversal.Demands money, String reason) {
        BillingRun.Rehearsed reversal = reversals.prepare(new Reversal(wrong, money, reason), ANNA, town.today());
        billing.release(reversal.id(), BERND, reversal.content().whole());
        export(reversal.id());
        return reversal.id();
    }

    /** Whether a run would find anything to do today. */
    boolean nothingToPost(String month) {
        assessments.assess(town.tenant, Month.parse(month));
        return billing.prepare(town.tenant, Month.parse(month), ANNA, town.today())
                .run()
                .isEmpty();
    }

    /** On its due day the bank credits the whole file under the name that the file bears. */
    void bankDraws(RunId run) {
        String xml = debits(run);
        String due = first(xml, "<ReqdColltnDt>(.*?)</ReqdColltnDt>");
        String sum = first(xml, "<CtrlSum>(.*?)</CtrlSum>");
        town.on(due);
        bankTells(
                Money.parse(sum),
                file -> file.collected(
                        movement(),
                        due,
                        sum,
                        first(xml, "<PmtInfId>(.*?)</PmtInfId>"),
                        Integer.parseInt(first(xml, "<NbOfTxs>(.*?)</NbOfTxs>"))));
    }

    /** The debit of that mandate in that run comes back. */
    void comesBack(RunId run, String mandate, String code, String cost) {
        String debit = first(
                debits(run), "(<DrctDbtTxInf>(?:(?!</DrctDbtTxInf>).)*<MndtId>" + mandate + "<.*?)</DrctDbtTxInf>");
        String amount = first(debit, "<InstdAmt[^>]*>(.*?)<");
        Money taken = Money.parse(amount).plus(Money.parse(cost));
        bankTells(
                taken.negated(),
                file -> file.returned(
                        movement(),
                        town.today().toString(),
                        first(debit, "<EndToEndId>(.*?)<"),
                        amount,
                        taken.toString(),
                        code));
    }

    void pays(String payer, String euro) {
        String reference = reference(payer);
        bankTells(
                Money.parse(euro),
                file -> file.paid(movement(), town.today().toString(), euro, payer, "Kita " + reference));
    }

    void refundComesBack(String endToEndId, String euro) {
        bankTells(
                Money.parse(euro),
                file -> file.refundReturned(movement(), town.today().toString(), endToEndId, euro));
    }

    void refunds(String payer, RunId run, String euro, String endToEndId) {
        accounts.refunded(town.tenant, payer, ItemKey.of(run), Money.parse(euro), endToEndId, town.today(), "anna");
        atTheBank = atTheBank.minus(Money.parse(euro));
    }

    private void bankTells(Money change, Consumer<CamtFile> what) {
        atTheBank = atTheBank.plus(change);
        CamtFile file = CamtFile.camt054().id("MSG-" + ++movements);
        what.accept(file);
        try {
            Path path = folder.resolve("bank-" + movements + ".xml");
            Files.writeString(path, file.xml());
            ImportResult first = bank.take(town.tenant, path, CostBearer.PAYER, town.today(), "anna");
            ImportResult again = bank.take(town.tenant, path, CostBearer.PAYER, town.today(), "anna");
            assertThat(first.bookings()).isPositive();
            assertThat(again.bookings()).as("the same file again").isZero();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String movement() {
        return "B" + movements;
    }

    String reference(String payer) {
        return texts("SELECT reference FROM kita.payer_account WHERE guardian_id = '" + payer + "'")
                .get(0);
    }

    AccountBalance balance(String payer) {
        return accounts.statement(town.tenant, payer, town.today()).balance();
    }

    /** Who would be reminded today, and of how much. */
    List<String> reminders() {
        return dunning.propose(town.tenant, town.today(), 5).stream()
                .filter(one -> !one.proposal().lines().isEmpty())
                .map(one -> one.name() + " " + one.proposal().total())
                .toList();
    }

    /** What the run demanded of that payer or left to his credit. */
    String said(RunId run, String payer) {
        return texts(
                        "SELECT outcome || ' ' || (demanded_cents + carried_cents) FROM kita.collection WHERE run_month = '"
                                + run.month().firstDay() + "' AND run_no = " + run.number() + " AND payer_id = '"
                                + payer + "'")
                .stream()
                .findFirst()
                .orElse("nothing");
    }

    List<String> texts(String query) {
        return transactions.call(
                town.tenant, () -> jdbc.sql(query).query(String.class).list());
    }

    private String debits(RunId run) {
        try {
            return Files.readString(export(run).resolve("pain.008.001.08.xml"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String first(String xml, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(xml);
        assertThat(found.find()).as("%s in %s", pattern, xml).isTrue();
        return found.group(1);
    }
}
