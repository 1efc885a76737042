package kita.app.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Presence;
import kita.registry.CareForm;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * Writes what an ordinance is asked about a household as a case of its document, which {@link TariffReader#readCase} reads
 * back. What the reader takes where nothing is said is left out, so that nobody reads a stand-in for a fact; days of absence
 * are not written.
 */
public final class CaseWriter {

    private static final Map<CareForm, String> FORMS =
            Parts.FORMS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private CaseWriter() {}

    /** Keys and values as they stand in the document; lists and maps for what has parts. */
    public static Map<String, Object> write(HouseholdMonth asked) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("month", asked.month().toString());
        if (asked.income() instanceof HouseholdIncome.Proven proven) {
            written.put("income", proven.amount().toString());
        } else if (asked.income() instanceof HouseholdIncome.HighestBand highest) {
            written.put("income", ExampleReader.word(highest));
        }
        if (!asked.benefits().isEmpty()) {
            written.put(
                    "benefits",
                    asked.benefits().stream().map(CaseWriter::benefit).toList());
        }
        Map<String, Object> household = household(asked);
        if (!household.isEmpty()) {
            written.put("household", household);
        }
        written.put(
                "children",
                asked.children().stream()
                        .map(child -> child(child, asked.month()))
                        .toList());
        return written;
    }

    private static Map<String, Object> benefit(Benefit benefit) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("kind", benefit.kind());
        written.put("from", benefit.granted().from().toString());
        if (!benefit.granted().isOpenEnded()) {
            written.put("to", benefit.granted().to().toString());
        }
        return written;
    }

    private static Map<String, Object> household(HouseholdMonth asked) {
        Map<String, Object> written = new LinkedHashMap<>();
        if (asked.persons() != HouseholdMonth.personsWith(asked.family().size())) {
            written.put("persons", asked.persons());
        }
        facts(asked.declared(), written);
        Set<ChildId> inCare = asked.children().stream().map(ChildInCare::id).collect(Collectors.toSet());
        List<Map<String, Object>> others = asked.family().stream()
                .filter(child -> !inCare.contains(child.id()))
                .map(CaseWriter::otherChild)
                .toList();
        if (!others.isEmpty()) {
            written.put("otherChildren", others);
        }
        return written;
    }

    private static Map<String, Object> otherChild(FamilyChild child) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", child.id().value());
        written.put("born", child.birthDate().day().toString());
        facts(child.declared(), written);
        return written;
    }

    private static Map<String, Object> child(ChildInCare child, Month month) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", child.id().value());
        written.put("born", child.birthDate().day().toString());
        written.put("form", FORMS.get(child.form()));
        written.put("dailyHours", child.hours().daily());
        written.put("weeklyHours", child.hours().weekly());
        child.presence().ifPresent(presence -> presence(presence, month, written));
        if (child.collector() == FeeCollector.OTHERS) {
            written.put("collectedBy", "others");
        }
        facts(child.declared(), written);
        return written;
    }

    /** The days only where they are not the whole month, so that the case holds for other months, too. */
    private static void presence(Presence presence, Month month, Map<String, Object> written) {
        written.put("since", presence.since().toString());
        if (!presence.isWhole(month)) {
            written.put(
                    "days",
                    List.of(presence.first().getDayOfMonth(), presence.last().getDayOfMonth()));
        }
    }

    private static void facts(Declared declared, Map<String, Object> written) {
        if (!declared.values().isEmpty()) {
            written.put("facts", declared.values());
        }
    }
}
