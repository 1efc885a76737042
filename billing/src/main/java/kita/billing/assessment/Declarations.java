package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.tariff.Declared;
import kita.registry.ChildId;
import kita.registry.Period;
import kita.registry.Timeline;

/** What is declared on a day, about the household and about each child. */
final class Declarations {

    private Declarations() {}

    /** @param keys of facts whose days matter */
    static Declared on(LocalDate day, Period month, ChildId child, List<DeclaredFact> facts, Set<String> keys) {
        Declared onTheDay = on(day, Optional.of(child), facts);
        Map<String, List<Declared.Span>> spans = new TreeMap<>();
        for (String key : keys) {
            List<DeclaredFact> own = facts.stream()
                    .filter(fact -> fact.child().equals(Optional.of(child))
                            && fact.key().equals(key))
                    .toList();
            List<Declared.Span> touching = spans(own).stream()
                    .filter(span -> span.days().overlaps(month))
                    .toList();
            if (!touching.isEmpty()) {
                spans.put(key, touching);
            }
        }
        return spans.isEmpty() ? onTheDay : new Declared(onTheDay.values(), spans);
    }

    /** What was declared in pieces that meet is one span; a later declaration lies over an earlier one. */
    private static List<Declared.Span> spans(List<DeclaredFact> ofOneKey) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (DeclaredFact fact : ofOneKey) {
            days.add(fact.period().from());
            if (!fact.period().isOpenEnded()) {
                days.add(fact.period().to().plusDays(1));
            }
            first = fact.period().from().isBefore(first) ? fact.period().from() : first;
            last = fact.period().to().isAfter(last) ? fact.period().to() : last;
        }
        List<Declared.Span> spans = new ArrayList<>();
        if (ofOneKey.isEmpty()) {
            return spans;
        }
        for (Period piece : Timeline.cut(new Period(first, last), days)) {
            ofOneKey.stream()
                    .filter(fact -> fact.period().contains(piece.from()))
                    .reduce((a, b) -> Overlay.isOver(b, a) ? b : a)
                    .ifPresent(fact -> append(spans, new Declared.Span(fact.value(), piece)));
        }
        return spans;
    }

    private static void append(List<Declared.Span> spans, Declared.Span next) {
        Declared.Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (before != null
                && before.value().equals(next.value())
                && before.days().meets(next.days())) {
            Period both = new Period(before.days().from(), next.days().to());
            spans.set(spans.size() - 1, new Declared.Span(next.value(), both));
        } else {
            spans.add(next);
        }
    }

    /** @param child empty for what is declared about the household */
    static Declared on(LocalDate day, Optional<ChildId> child, List<DeclaredFact> facts) {
        if (facts.isEmpty()) {
            return Declared.NOTHING;
        }
        Map<String, DeclaredFact> strongest = new LinkedHashMap<>();
        for (DeclaredFact fact : facts) {
            if (fact.child().equals(child) && fact.period().contains(day)) {
                strongest.merge(fact.key(), fact, (a, b) -> Overlay.isOver(b, a) ? b : a);
            }
        }
        if (strongest.isEmpty()) {
            return Declared.NOTHING;
        }
        Map<String, String> values = new TreeMap<>();
        strongest.forEach((key, fact) -> values.put(key, fact.value()));
        return new Declared(values);
    }
}
