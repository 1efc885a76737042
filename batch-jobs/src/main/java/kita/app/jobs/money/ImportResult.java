package kita.app.jobs.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kita.billing.returns.MoneyKind;
import kita.money.Money;

/**
 * What one file of the bank led to.
 *
 * @param file its name, without the folder
 * @param movements in the file
 * @param known of them, booked from an earlier file already
 * @param booked bookings made, by kind, with the sum of what they add to their accounts
 * @param findings German, in the order of the file
 */
public record ImportResult(String file, int movements, int known, Map<MoneyKind, Sum> booked, List<String> findings) {

    /** How many bookings and their sum. */
    public record Sum(int count, Money amount) {
        Sum plus(Money more) {
            return new Sum(count + 1, amount.plus(more));
        }
    }

    public int bookings() {
        return booked.values().stream().mapToInt(Sum::count).sum();
    }

    /** Counts along while a file is booked. */
    static final class Tally {
        private final Map<MoneyKind, Sum> booked = new EnumMap<>(MoneyKind.class);
        private final List<String> findings = new ArrayList<>();
        private int known;

        void booked(MoneyKind kind, Money amount) {
            booked.merge(kind, new Sum(1, amount), (old, one) -> old.plus(amount));
        }

        void known() {
            known++;
        }

        void finding(String sentence) {
            findings.add(sentence);
        }

        ImportResult result(String file, int movements) {
            return new ImportResult(file, movements, known, booked, List.copyOf(findings));
        }
    }
}
