package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;
import kita.money.Rounding;

/** Several named roundings, one after the other. */
final class Roundings {

    private Roundings() {}

    static Exact apply(List<Rounding> rounding, Exact exact) {
        Exact amount = exact;
        for (int i = 0; i < rounding.size(); i++) {
            amount = rounding.get(i).apply(amount);
        }
        return amount;
    }

    /** German: from which amount by which rules; empty where nothing was rounded. */
    static String german(List<Rounding> rounding, Exact exact) {
        return apply(rounding, exact).equals(exact) ? "" : " = " + exact.german() + germanNames(rounding);
    }

    /** German: by which rules, as the end of a clause. */
    static String germanNames(List<Rounding> rounding) {
        return ", gerundet "
                + String.join(", dann ", rounding.stream().map(Rounding::german).toList());
    }
}
