package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import kita.registry.Month;

/** Consecutive months with the same value, both ends included: what a table shows as one row. */
record MonthSpan<T>(Month first, Month last, T value) {

    /** Merges neighbours with equal values; a missing month separates. */
    static <S, T> List<MonthSpan<T>> merge(SortedMap<Month, S> months, Function<S, T> compared) {
        List<MonthSpan<T>> spans = new ArrayList<>();
        for (Map.Entry<Month, S> entry : months.entrySet()) {
            T value = compared.apply(entry.getValue());
            int end = spans.size() - 1;
            if (end >= 0 && spans.get(end).continuesWith(entry.getKey(), value)) {
                spans.set(end, new MonthSpan<>(spans.get(end).first, entry.getKey(), value));
            } else {
                spans.add(new MonthSpan<>(entry.getKey(), entry.getKey(), value));
            }
        }
        return List.copyOf(spans);
    }

    /** How many months. */
    int length() {
        return first.monthsUntil(last) + 1;
    }

    String german() {
        return GermanWords.months(first, last);
    }

    private boolean continuesWith(Month month, T other) {
        return last.next().equals(month) && value.equals(other);
    }
}
