package kita.app.recompute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.notice.ChildNames;
import kita.billing.notice.GermanWords;
import kita.money.Money;
import kita.registry.ChildId;

/** The facts of a case in words, so that parents see whether the office took them right. */
final class FactWords {

    private static final Map<String, String> HIGHEST = Map.of(
            "proofMissing", "nicht nachgewiesen, daher höchste Stufe",
            "proofIncomplete", "unvollständig nachgewiesen, daher höchste Stufe",
            "accepted", "höchste Stufe ohne Nachweis anerkannt");

    /** One fact: what it is, and what holds. */
    record Told(String label, String text) {}

    private final Map<String, Object> facts;
    private final ChildNames names;
    private final Map<String, String> known;
    private final List<Told> told = new ArrayList<>();

    private FactWords(Map<String, Object> facts, ChildNames names, Map<String, String> known) {
        this.facts = facts;
        this.names = names;
        this.known = known;
    }

    /**
     * In the order in which they matter.
     *
     * @param known German names of what the ordinance asks families to declare, by their keys
     */
    static List<Told> of(Map<String, Object> facts, ChildNames names, Map<String, String> known) {
        FactWords words = new FactWords(facts, names, known);
        words.income();
        maps(facts.get("children")).forEach(child -> words.tell(words.name(child), words.inCare(child)));
        if (facts.get("household") instanceof Map<?, ?> household) {
            words.household(household);
        }
        maps(facts.get("benefits")).forEach(words::benefit);
        return List.copyOf(words.told);
    }

    private void tell(String label, String text) {
        told.add(new Told(label, text));
    }

    private void income() {
        if (facts.get("income") instanceof String income) {
            tell("Einkommen", HIGHEST.containsKey(income) ? HIGHEST.get(income) : money(income));
        }
    }

    private static String money(String amount) {
        return Money.parse(amount).german();
    }

    private String name(Map<?, ?> child) {
        String id = String.valueOf(child.get("id"));
        return names.given().getOrDefault(new ChildId(id), id);
    }

    private String inCare(Map<?, ?> child) {
        String hours = child.get("dailyHours") + " Stunden am Tag, " + child.get("weeklyHours") + " in der Woche";
        String days = child.get("days") instanceof List<?> span
                ? ", im Monat vom " + span.get(0) + ". bis zum " + span.get(1) + "."
                : "";
        String others = child.containsKey("collectedBy") ? ", Beitrag wird anderswo erhoben" : "";
        return born(child) + ", " + child.get("form") + ", " + hours + days + others + declared(child);
    }

    private void household(Map<?, ?> household) {
        if (household.containsKey("persons")) {
            tell("Personen im Haushalt", String.valueOf(household.get("persons")));
        }
        maps(household.get("otherChildren"))
                .forEach(child -> tell(name(child), born(child) + ", nicht in Betreuung" + declared(child)));
        String declared = declared(household);
        if (!declared.isEmpty()) {
            tell("Angaben zum Haushalt", declared.substring(2));
        }
    }

    private void benefit(Map<?, ?> benefit) {
        String until = benefit.get("to") == null ? "" : " bis " + day(benefit.get("to"));
        tell("Sozialleistung", german(benefit.get("kind")) + " ab " + day(benefit.get("from")) + until);
    }

    private static String german(Object kind) {
        return Stream.of(BenefitKind.values())
                .filter(one -> one.name().equals(kind))
                .map(BenefitKind::german)
                .findFirst()
                .orElse(String.valueOf(kind));
    }

    private static String born(Map<?, ?> child) {
        return "geboren am " + day(child.get("born"));
    }

    /** As „, Familienkarte: ja“. */
    private String declared(Map<?, ?> of) {
        return of.get("facts") instanceof Map<?, ?> declared
                ? declared.entrySet().stream()
                        .map(fact -> ", " + known.getOrDefault(fact.getKey(), String.valueOf(fact.getKey())) + ": "
                                + fact.getValue())
                        .collect(Collectors.joining())
                : "";
    }

    private static String day(Object day) {
        return GermanWords.longDay(LocalDate.parse(String.valueOf(day)));
    }

    private static List<Map<?, ?>> maps(Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            }
        }
        return maps;
    }
}
