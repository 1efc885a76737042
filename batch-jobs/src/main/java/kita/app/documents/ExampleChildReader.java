package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Fact;
import kita.billing.tariff.Presence;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/** Reads a child in care of a worked example. */
final class ExampleChildReader {

    /** Nobody of that age is in care. */
    private static final int ADULT = 19;

    private static final int DAYS_OF_WEEK = 7;
    private static final Map<String, FeeCollector> COLLECTORS =
            Map.of("us", FeeCollector.US, "others", FeeCollector.OTHERS);

    private final Parts parts;

    ExampleChildReader(Parts parts) {
        this.parts = parts;
    }

    /** @param number its name where it has none */
    Optional<ChildInCare> read(YamlNode node, int number, Month month) {
        int before = parts.count();
        node.allowOnly(
                "id",
                "born",
                "form",
                "dailyHours",
                "weeklyHours",
                "pays",
                "meal",
                "facts",
                "lasting",
                "since",
                "days",
                "collectedBy");
        String id = node.optionalText("id").orElse(Integer.toString(number));
        LocalDate born = born(node.required("born"), month);
        CareForm form = node.oneOf("form", Parts.FORMS);
        CareHours hours = hours(node);
        FeeCollector collector = node.optional("collectedBy")
                .map(given -> given.asOneOf(COLLECTORS))
                .orElse(FeeCollector.US);
        if (collector == FeeCollector.OTHERS && (node.has("pays") || node.has("meal"))) {
            node.finding("Den Beitrag dieses Kindes erheben andere.", "„pays“ und „meal“ löschen.");
        }
        Optional<Presence> presence = presence(node, month, born);
        Declared declared = new Declared(parts.declared(node, Fact.Scope.CHILD).values(), spans(node));
        return parts.build(
                node,
                before,
                () -> new ChildInCare(new ChildId(id), BirthDate.of(born), form, hours, collector, presence, declared));
    }

    /** The days on which facts last, where they matter: { fact: abwesend, value: krank, from: …, to: … }. */
    private Map<String, List<Declared.Span>> spans(YamlNode node) {
        Map<String, List<Declared.Span>> spans = new TreeMap<>();
        for (YamlNode item : node.optionalItems("lasting")) {
            item.allowOnly("fact", "value", "from", "to");
            String value = item.text("value");
            LocalDate from = item.date("from");
            LocalDate to = item.date("to");
            Optional<Fact> fact = parts.facts().named(item.text("fact"), item.required("fact"));
            if (to.isBefore(from)) {
                item.finding("Der letzte Tag liegt vor dem ersten.", "„from“ und „to“ berichtigen.");
            } else if (fact.isPresent() && isOfChild(fact.get(), value, item)) {
                spans.computeIfAbsent(fact.get().key(), key -> new ArrayList<>())
                        .add(new Declared.Span(value, new Period(from, to)));
            }
        }
        return spans;
    }

    private static boolean isOfChild(Fact fact, String value, YamlNode where) {
        if (fact.scope() != Fact.Scope.CHILD || !fact.values().contains(value)) {
            where.finding(
                    "Das Merkmal „" + fact.key() + "“ gilt für den Haushalt oder hat keinen Wert „"
                            + Values.shortened(value) + "“.",
                    "Ein Merkmal mit „of: child“ und einen seiner Werte nennen: " + String.join(", ", fact.values())
                            + ".");
            return false;
        }
        return true;
    }

    private static LocalDate born(YamlNode node, Month month) {
        LocalDate born = node.asDate();
        if (born.equals(LocalDate.EPOCH) || month.equals(Month.of(LocalDate.EPOCH))) {
            // One of them is a stand-in for something malformed, which is said already.
            return born;
        }
        if (born.isAfter(month.lastDay())) {
            node.finding("Das Kind ist im Monat " + month + " noch nicht geboren.", "„born“ oder „month“ berichtigen.");
        } else if (!born.isAfter(month.firstDay().minusYears(ADULT))) {
            node.finding(
                    "Das Kind ist im Monat " + month + " schon " + ADULT + " Jahre alt oder älter.",
                    "„born“ oder „month“ berichtigen.");
        }
        return born;
    }

    /** Empty where nothing is said: the whole month and long before. */
    private static Optional<Presence> presence(YamlNode node, Month month, LocalDate born) {
        if (!node.has("since") && !node.has("days")) {
            return Optional.empty();
        }
        int length = month.lastDay().getDayOfMonth();
        Optional<LocalDate> since = node.optionalDate("since");
        boolean startsInMonth = since.isPresent() && Month.of(since.get()).equals(month);
        int first = startsInMonth ? since.get().getDayOfMonth() : 1;
        int last = length;
        if (node.has("days")) {
            List<YamlNode> days = node.items("days");
            if (days.size() != 2) {
                node.finding("„days“ nennt den ersten und den letzten Tag.", "Als [16, 30] schreiben.");
                return Optional.empty();
            }
            first = days.get(0).asInteger(1, length);
            last = days.get(1).asInteger(first, length);
        }
        LocalDate firstDay = month.firstDay().withDayOfMonth(first);
        if (since.isPresent() && since.get().isAfter(firstDay)) {
            node.finding("Die Betreuung beginnt nach dem ersten Tag im Monat.", "„since“ oder „days“ berichtigen.");
        }
        LocalDate longBefore = first == 1 ? born : firstDay;
        return Optional.of(new Presence(
                since.orElse(longBefore), firstDay, month.firstDay().withDayOfMonth(last)));
    }

    /** Where only one figure matters, the other is taken for five days a week. */
    private static CareHours hours(YamlNode node) {
        if (!node.has("weeklyHours")) {
            return CareHours.onFiveDays(node.integer("dailyHours", 1, 12));
        }
        int weekly = node.integer("weeklyHours", 1, 60);
        int daily = node.has("dailyHours") ? node.integer("dailyHours", 1, 12) : (weekly + 4) / 5;
        if (daily * DAYS_OF_WEEK < weekly) {
            node.required("weeklyHours")
                    .finding(
                            weekly + " Stunden in der Woche passen nicht zu " + daily + " Stunden am Tag.",
                            "„dailyHours“ oder „weeklyHours“ berichtigen; eine der beiden genügt.");
        }
        return new CareHours(daily, weekly);
    }
}
