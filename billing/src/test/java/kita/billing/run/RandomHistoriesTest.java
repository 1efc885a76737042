package kita.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kita.billing.ledger.Position;
import kita.money.Money;
import kita.registry.Month;
import org.junit.jupiter.api.Test;

/** Whatever happens in whatever order: after the last run the ledger says what one computation from scratch says. */
class RandomHistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int MONTHS = 24;
    private static final List<String> PAYERS = List.of("Mutter", "Vater");
    private static final List<String> CHILDREN = List.of("C1", "C2", "C3");

    /** One change of facts, to be told to any number of books. */
    private record Event(String payer, String child, String month, String euro) {
        void tell(Books books) {
            if (euro.isEmpty()) {
                books.cancel(payer, child, month);
            } else {
                books.assess(payer, child, month, euro);
            }
        }
    }

    @Test
    void ten_thousand_histories_of_two_years_end_as_if_computed_at_once() {
        Month last = Books.GO_LIVE.plus(MONTHS - 1);
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Books lived = new Books();
            List<Event> told = new ArrayList<>();
            int events = 5 + random.nextInt(20);
            for (int i = 0; i < events; i++) {
                Event event = event(random);
                told.add(event);
                event.tell(lived);
                if (random.nextInt(3) == 0) {
                    lived.run(Books.GO_LIVE.plus(random.nextInt(MONTHS)).toString());
                }
            }
            lived.run(last.toString());

            Books scratch = new Books();
            told.forEach(event -> event.tell(scratch));
            scratch.run(last.toString());

            assertThat(nonZero(lived)).as("seed %s", seed).isEqualTo(nonZero(scratch));
            assertThat(lived.balance()).as("seed %s", seed).isEqualTo(scratch.balance());
            assertThat(lived.run(last.toString())).as("seed %s", seed).isEmpty();
        }
    }

    private static Map<Position, Money> nonZero(Books books) {
        Map<Position, Money> standing = books.standing();
        standing.values().removeIf(Money::isZero);
        return standing;
    }

    private static Event event(Random random) {
        String euro = random.nextInt(4) == 0 ? "" : random.nextInt(300) + "." + random.nextInt(10) + random.nextInt(10);
        return new Event(
                PAYERS.get(random.nextInt(PAYERS.size())),
                CHILDREN.get(random.nextInt(CHILDREN.size())),
                Books.GO_LIVE.plus(random.nextInt(MONTHS)).toString(),
                euro);
    }
}
