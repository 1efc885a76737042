package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kita.billing.tariff.Questions;
import kita.billing.tariff.Rule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.Timeline;

/** What has to be known about the versions of an ordinance to freeze results, looked up once. */
final class Ordinance {

    /**
     * One version, while the same of its rules are in force.
     *
     * @param months of equal rules
     * @param name id of the ordinance and of the version, as results carry it
     * @param basis the same with a fingerprint of all the version says, and the rules in force
     */
    record Edition(
            TariffVersion version, Period months, String name, String basis, Questions questions, Calendar calendar) {

        /** Whether prices may change in that calendar month for children of any age. */
        boolean changesIn(Month month) {
            return calendar.changesIn(month);
        }
    }

    private final Tariff tariff;
    private final boolean judgesLateReports;
    private final Map<String, List<Edition>> editions = new HashMap<>();

    Ordinance(Tariff tariff) {
        this.tariff = tariff;
        this.judgesLateReports = tariff.versions().stream()
                .anyMatch(version -> version.lateReports().isPresent());
        for (TariffVersion version : tariff.versions()) {
            editions.put(version.id(), editions(tariff.id(), version));
        }
    }

    /** Whether any version has a rule on facts that become known late. */
    boolean judgesLateReports() {
        return judgesLateReports;
    }

    /** A month without a version is refused with {@link kita.billing.tariff.TariffGapException}. */
    Edition at(Month month) {
        TariffVersion version = tariff.at(month);
        LocalDate day = month.firstDay();
        for (Edition edition : editions.get(version.id())) {
            if (edition.months().contains(day)) {
                return edition;
            }
        }
        throw new IllegalStateException("A version without an edition in " + month + ": " + version.id());
    }

    private static List<Edition> editions(String tariff, TariffVersion version) {
        OrdinanceTrace trace = OrdinanceTrace.of(tariff, version);
        Questions questions = version.questions();
        Calendar calendar = new Calendar(questions);
        List<Edition> editions = new ArrayList<>();
        for (Period months : Timeline.cut(version.validity(), changes(version))) {
            String basis = trace + " " + rulesIn(version, months);
            editions.add(new Edition(version, months, trace.name(), basis, questions, calendar));
        }
        return editions;
    }

    private static TreeSet<LocalDate> changes(TariffVersion version) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Rule rule : version.rules()) {
            Period validity = rule.head().validity();
            days.add(validity.from());
            if (!validity.isOpenEnded()) {
                days.add(validity.to().plusDays(1));
            }
        }
        return days;
    }

    private static String rulesIn(TariffVersion version, Period months) {
        StringBuilder ids = new StringBuilder();
        for (Rule rule : version.rules()) {
            if (rule.head().validity().contains(months.from())) {
                ids.append(ids.isEmpty() ? "" : ",").append(rule.head().id());
            }
        }
        return ids.toString();
    }
}
