package kita.app.cli.accounts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.GermanDay;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.jobs.money.AccountDesk;
import kita.app.jobs.money.AccountDesk.Statement;
import kita.billing.returns.Claim;
import kita.billing.returns.ItemKey;
import kita.billing.returns.Movement;
import kita.billing.returns.OpenItem;
import kita.billing.returns.ReturnReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The statement of one payer's account. */
@Command(
        name = "show",
        description = "Kontoauszug eines Zahlungspflichtigen: Forderungen, Zahlungen, Rückgaben, Stand.")
final class AccountShowCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private PayerOption payer;

    @Mixin
    private Today today;

    @Option(names = "--on", paramLabel = "JJJJ-MM-TT", description = "Stand an diesem Tag (Vorgabe: heute).")
    private LocalDate on;

    AccountShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        LocalDate day = on == null ? today.day() : on;
        Statement statement = session.bean(AccountDesk.class).statement(town.in(session), payer.typed(), day);
        output.answer(german(statement), json(statement));
    }

    private static String german(Statement statement) {
        StringBuilder text = new StringBuilder("Personenkonto %s, Kassenzeichen %s, Stand %s%n"
                .formatted(
                        statement.account().number(),
                        statement.account().reference().grouped(),
                        GermanDay.of(statement.balance().day())));
        for (OpenItem item : statement.balance().items()) {
            Claim claim = item.claim();
            text.append("  %-24s %-14s fällig %s  %12s  offen %12s  %s%n"
                    .formatted(
                            claim.key().german(),
                            claim.way().german(),
                            GermanDay.of(claim.dueOn()),
                            claim.amount().german(),
                            item.open().german(),
                            state(item)));
        }
        statement
                .book()
                .claims()
                .forEach(claim -> claim.voidFrom()
                        .filter(day -> !day.isAfter(statement.balance().day()))
                        .ifPresent(day -> text.append("  %-24s %-14s storniert am %s über %s%n"
                                .formatted(
                                        claim.key().german(),
                                        claim.way().german(),
                                        GermanDay.of(day),
                                        claim.amount().german()))));
        statement.book().movements().stream()
                .filter(one -> !one.on().isAfter(statement.balance().day()))
                .forEach(one -> text.append("  %s  %-28s %12s  %s%n"
                        .formatted(
                                GermanDay.of(one.on()),
                                one.kind().german(),
                                one.amount().german(),
                                one.item().map(ItemKey::german).orElse(""))));
        return text.append("Guthaben %s, fällig %s, insgesamt offen %s."
                        .formatted(
                                statement.balance().credit().german(),
                                statement.balance().due().german(),
                                statement.balance().total().german()))
                .toString();
    }

    private static String state(OpenItem item) {
        return switch (item.debit()) {
            case NONE -> "";
            case AWAITED -> "wird eingezogen";
            case DRAWN -> "eingezogen";
            case RETURNED -> item.returned().map(ReturnReason::why).orElse("zurückgegeben");
            case NOT_DRAWN -> "nicht eingezogen";
        };
    }

    private static Map<String, Object> json(Statement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reference", statement.account().reference().value());
        json.put("day", statement.balance().day().toString());
        json.put("total", statement.balance().total().toString());
        json.put("due", statement.balance().due().toString());
        json.put("credit", statement.balance().credit().toString());
        json.put(
                "items",
                statement.balance().items().stream()
                        .map(item -> Map.of(
                                "item", item.key().value(),
                                "way", item.claim().way().name(),
                                "dueOn", item.claim().dueOn().toString(),
                                "amount", item.claim().amount().toString(),
                                "open", item.open().toString(),
                                "debit", item.debit().name()))
                        .toList());
        json.put(
                "movements",
                statement.book().movements().stream()
                        .map(AccountShowCommand::json)
                        .toList());
        return json;
    }

    private static Map<String, Object> json(Movement one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("booking", one.number());
        json.put("on", one.on().toString());
        json.put("kind", one.kind().name());
        json.put("amount", one.amount().toString());
        json.put("item", one.item().map(ItemKey::value).orElse(null));
        return json;
    }
}
