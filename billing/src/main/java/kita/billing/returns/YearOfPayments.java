package kita.billing.returns;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.money.Money;

/**
 * What a payer paid in a calendar year, for the tax return (§ 10 (1) No. 5 with § 11 (2) EStG: the year in which money
 * flowed counts, not the month of care): by value date, less what went back to him.
 *
 * @param lines in the order of their days
 */
public record YearOfPayments(Year year, List<Line> lines) {

    /** @param amount above zero from the payer, below zero back to him */
    public record Line(LocalDate on, String german, Money amount) {}

    public YearOfPayments {
        lines = List.copyOf(lines);
    }

    /**
     * @param asOf what is known on that day: debits of a run that was taken back before any money flowed are left out
     */
    public static YearOfPayments of(PayerBook book, Year year, LocalDate asOf) {
        List<Line> lines = new ArrayList<>();
        for (Claim claim : book.claims()) {
            if (claim.standsOn(asOf) && claim.drawnBy(asOf)) {
                lines.add(new Line(claim.dueOn(), claim.way().german(), claim.amount()));
            }
        }
        for (Movement one : book.movements()) {
            if (one.kind().isMoneyOfThePayer() && !one.on().isAfter(asOf) && !book.isAboutVoidClaim(one, asOf)) {
                lines.add(new Line(
                        one.valueOn(), one.kind().german(), one.amount().negated()));
            }
        }
        lines.removeIf(line -> line.on().getYear() != year.getValue());
        lines.sort(Comparator.comparing(Line::on).thenComparing(Line::german).thenComparing(Line::amount));
        return new YearOfPayments(year, lines);
    }

    public Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
