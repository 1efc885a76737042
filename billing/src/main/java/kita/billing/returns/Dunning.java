package kita.billing.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.returns.OpenItem.DebitState;
import kita.money.Money;

/**
 * Which items of a payer may be dunned on a day and which not, each with its reason. A proposal: a clerk decides.
 *
 * @param grace days after the due date, or after a debit came back, before anybody is reminded
 */
public record Dunning(LocalDate day, int grace) {

    /** One item and what is said about it. */
    public record Line(OpenItem item, Money amount, String sentence) {}

    /** @param held open and overdue, but not to be dunned */
    public record Proposal(List<Line> lines, List<Line> held) {
        public Proposal {
            lines = List.copyOf(lines);
            held = List.copyOf(held);
        }

        public Money total() {
            return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    public Dunning {
        if (grace < 0) {
            throw new IllegalArgumentException("Days of grace are zero or more, not " + grace);
        }
    }

    public Proposal propose(AccountBalance account, List<DunningBlock> blocks, List<InstalmentPlan> plans) {
        List<Line> lines = new ArrayList<>();
        List<Line> held = new ArrayList<>();
        for (OpenItem item : account.open()) {
            if (!item.openSince().isBefore(day.minusDays(grace))) {
                continue;
            }
            Optional<InstalmentPlan> plan =
                    plans.stream().filter(one -> one.item().equals(item.key())).findFirst();
            Optional<String> obstacle = neverDrawn(item)
                    .or(() -> blocks.stream()
                            .filter(block -> block.holds(item, day))
                            .findFirst()
                            .map(DunningBlock::sentence))
                    .or(() -> plan.filter(one -> one.late(day, item.open()).isZero())
                            .map(one -> "Gestundet; die Raten sind bisher gezahlt."));
            if (obstacle.isPresent()) {
                held.add(new Line(item, item.open(), obstacle.get()));
            } else {
                Money amount = plan.map(one -> one.late(day, item.open())).orElse(item.open());
                lines.add(new Line(item, amount, why(item, plan.isPresent() ? "Rate nicht gezahlt, " : "")));
            }
        }
        return new Proposal(lines, held);
    }

    /** Whoever gave a mandate has done his part: what the municipality did not draw it cannot demand as late. */
    private static Optional<String> neverDrawn(OpenItem item) {
        if (item.claim().way() != Claim.Way.DEBIT || item.debit() == DebitState.RETURNED) {
            return Optional.empty();
        }
        return Optional.of(
                "Die Lastschrift wurde nicht eingezogen; das Mandat liegt vor. Erneut einziehen, nicht mahnen.");
    }

    private static String why(OpenItem item, String before) {
        String what = item.returned()
                .map(reason -> "Lastschrift kam zurück: " + reason.german())
                .orElse("nicht gezahlt");
        return before + "fällig am " + GermanDay.of(item.claim().dueOn()) + ", " + what + ".";
    }
}
