package kita.billing.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.registry.Period;

/** What begins and what lapses in an ordinance, and when: versions, single rules, and stretches without any version. */
public final class LawCalendar {

    /** What happens on a day. */
    public enum Kind {
        BEGINS("beginnt"),
        /** The day is the last one. */
        LAPSES("endet"),
        /** From this day on no version is in force; nobody can be billed. */
        GAP("Lücke");

        private final String german;

        Kind(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /**
     * One date.
     *
     * @param day the first day for what begins, the last day for what lapses
     * @param rule id of the rule, or empty text for a whole version
     */
    public record Entry(LocalDate day, Kind kind, String version, String rule, String german, Citation citation) {}

    private LawCalendar() {}

    /** Ordered by day; what began before the first version or never ends is not in it. */
    public static List<Entry> of(Tariff tariff) {
        List<Entry> entries = new ArrayList<>();
        List<TariffVersion> versions = tariff.versions();
        for (int i = 0; i < versions.size(); i++) {
            TariffVersion version = versions.get(i);
            ofVersion(version, entries);
            boolean last = i == versions.size() - 1;
            if (!version.validity().isOpenEnded()
                    && (last || !version.validity().meets(versions.get(i + 1).validity()))) {
                entries.add(gap(version, last));
            }
        }
        entries.sort(Comparator.comparing(Entry::day)
                .thenComparing(Entry::kind)
                .thenComparing(Entry::version)
                .thenComparing(Entry::rule));
        return List.copyOf(entries);
    }

    private static void ofVersion(TariffVersion version, List<Entry> entries) {
        Period whole = version.validity();
        String german = "Fassung „" + version.id() + "“";
        if (!whole.from().equals(LocalDate.MIN)) {
            entries.add(new Entry(whole.from(), Kind.BEGINS, version.id(), "", german, version.citation()));
        }
        if (!whole.isOpenEnded()) {
            entries.add(new Entry(whole.to(), Kind.LAPSES, version.id(), "", german, version.citation()));
        }
        version.rules().forEach(rule -> ofRule(rule.head(), version, entries));
    }

    /** Only dates of its own; a rule that begins or ends with its version has none. */
    private static void ofRule(RuleHead rule, TariffVersion version, List<Entry> entries) {
        Period own = rule.validity();
        String german = "Regel „" + rule.id() + "“: " + rule.text();
        if (own.from().isAfter(version.validity().from())) {
            entries.add(new Entry(own.from(), Kind.BEGINS, version.id(), rule.id(), german, rule.citation()));
        }
        if (own.to().isBefore(version.validity().to())) {
            entries.add(new Entry(own.to(), Kind.LAPSES, version.id(), rule.id(), german, rule.citation()));
        }
    }

    private static Entry gap(TariffVersion version, boolean last) {
        String until = last ? "keine weitere Fassung" : "bis zur nächsten Fassung";
        return new Entry(
                version.validity().to().plusDays(1),
                Kind.GAP,
                version.id(),
                "",
                "Danach gilt keine Fassung (" + until + "); ein Lauf über diese Monate beginnt nicht.",
                version.citation());
    }
}
