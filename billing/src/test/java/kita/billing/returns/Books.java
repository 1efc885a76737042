package kita.billing.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.returns.PayerBook.RunCredit;
import kita.money.Money;

/** A payer's book, written sentence by sentence. */
final class Books {

    private final List<Claim> claims = new ArrayList<>();
    private final List<RunCredit> credits = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();

    static Books aBook() {
        return new Books();
    }

    Books debit(String run, String due, long euro) {
        claims.add(new Claim(new ItemKey(run), day(due).minusDays(14), day(due), Money.euro(euro), Claim.Way.DEBIT));
        return this;
    }

    Books invoice(String run, String due, long euro) {
        claims.add(new Claim(new ItemKey(run), day(due).minusDays(14), day(due), Money.euro(euro), Claim.Way.INVOICE));
        return this;
    }

    Books credit(String since, long euro) {
        credits.add(new RunCredit(day(since), Money.euro(-euro)));
        return this;
    }

    Books returned(String run, String on, long euro, ReturnReason reason) {
        return add(on, MoneyKind.RETURN, euro, Optional.of(run), Optional.of(reason));
    }

    Books on(String run, String on, MoneyKind kind, long euro) {
        return add(on, kind, euro, Optional.of(run), Optional.empty());
    }

    Books free(String on, MoneyKind kind, long euro) {
        return add(on, kind, euro, Optional.empty(), Optional.empty());
    }

    private Books add(String on, MoneyKind kind, long euro, Optional<String> run, Optional<ReturnReason> reason) {
        movements.add(
                new Movement(movements.size() + 1, day(on), kind, Money.euro(euro), run.map(ItemKey::new), reason));
        return this;
    }

    PayerBook book() {
        return new PayerBook(claims, credits, movements);
    }

    AccountBalance at(String day) {
        return book().at(day(day));
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
