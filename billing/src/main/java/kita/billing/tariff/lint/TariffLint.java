package kita.billing.tariff.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kita.billing.tariff.Amounts;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.LawCalendar;
import kita.billing.tariff.Overwritten;
import kita.billing.tariff.Rule;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffVersion;
import kita.billing.tariff.lint.TariffFinding.Check;
import kita.billing.tariff.lint.TariffFinding.Severity;

/** The door: everything questionable that can be seen in an ordinance. */
public final class TariffLint {

    private final List<TariffFinding> findings = new ArrayList<>();

    private TariffLint() {}

    /** In the order of the versions; of each kind and rule only the first case that was seen. */
    public static List<TariffFinding> of(Tariff tariff, List<TariffExample> examples) {
        TariffLint lint = new TariffLint();
        lint.gaps(tariff);
        for (TariffVersion version : tariff.versions()) {
            lint.publication(version);
            Probes probes = new Probes(version);
            lint.findings.addAll(IncomeUnit.findings(version));
            lint.findings.addAll(new FeeShape(version, probes).findings());
            lint.overwriting(version, probes, examples);
            lint.reach(version, probes, examples);
        }
        return List.copyOf(lint.findings);
    }

    private void gaps(Tariff tariff) {
        List<TariffVersion> versions = tariff.versions();
        String last = versions.get(versions.size() - 1).id();
        for (LawCalendar.Entry entry : LawCalendar.of(tariff)) {
            if (entry.kind() == LawCalendar.Kind.GAP) {
                boolean end = entry.version().equals(last);
                findings.add(new TariffFinding(
                        end ? Severity.HINT : Severity.WARNING,
                        Check.GAP,
                        entry.version(),
                        Optional.empty(),
                        "Ab " + entry.day() + " gilt "
                                + (end ? "keine Fassung mehr." : "bis zur nächsten Fassung keine."),
                        "Die folgende Fassung eintragen, bevor dieser Monat abgerechnet wird."));
            }
        }
    }

    private void publication(TariffVersion version) {
        if (version.publishedOn().isEmpty()) {
            findings.add(new TariffFinding(
                    Severity.HINT,
                    Check.UNPUBLISHED,
                    version.id(),
                    Optional.empty(),
                    "Es steht nicht da, wann die Fassung bekannt gemacht wurde.",
                    "„publishedOn:“ ergänzen; vorher ist sie ein Entwurf."));
        }
    }

    private void overwriting(TariffVersion version, Probes probes, List<TariffExample> examples) {
        if (version.rules().stream().filter(Rule::setsAmounts).count() < 2) {
            return;
        }
        Set<List<String>> named = new HashSet<>();
        Stream.concat(asked(version, examples), probes.families().stream()).forEach(family -> {
            for (Overwritten twice : version.overwritten(family)) {
                if (named.add(List.of(twice.first(), twice.second()))) {
                    findings.add(overwritten(version, family, twice));
                }
            }
        });
    }

    private static TariffFinding overwritten(TariffVersion version, HouseholdMonth family, Overwritten twice) {
        String form = family.children().stream()
                .filter(child -> child.id().equals(twice.child()))
                .map(child -> child.form().german())
                .findFirst()
                .orElse("?");
        return new TariffFinding(
                Severity.WARNING,
                Check.OVERWRITTEN,
                version.id(),
                Optional.of(twice.second()),
                "Die Regeln „" + twice.first() + "“ und „" + twice.second()
                        + "“ überlappen sich: Beide setzen für dasselbe Kind einen Betrag fest (etwa " + form
                        + " im Monat "
                        + family.month() + "), und es gilt der zweite.",
                "Mit „when“ sagen, für wen jede der beiden gilt, oder mit „effect“, dass die zweite den Betrag nur"
                        + " begrenzt oder erhöht.");
    }

    private void reach(TariffVersion version, Probes probes, List<TariffExample> examples) {
        List<HouseholdMonth> own = asked(version, examples).toList();
        for (Rule rule : version.rules()) {
            Optional<TariffVersion> without = without(version, rule);
            if (without.isEmpty()) {
                continue;
            }
            boolean proven = own.stream().anyMatch(family -> matters(version, without.get(), family));
            if (proven) {
                continue;
            }
            boolean reached = probes.families().stream().anyMatch(family -> matters(version, without.get(), family));
            findings.add(
                    reached
                            ? new TariffFinding(
                                    Severity.HINT,
                                    Check.UNPROVEN,
                                    version.id(),
                                    Optional.of(rule.head().id()),
                                    "Kein Beispiel prüft die Regel „"
                                            + rule.head().id() + "“.",
                                    "Ein Beispiel ergänzen, dessen Beitrag sich ohne die Regel ändern würde.")
                            : new TariffFinding(
                                    Severity.WARNING,
                                    Check.UNREACHABLE,
                                    version.id(),
                                    Optional.of(rule.head().id()),
                                    "Die Regel „" + rule.head().id() + "“ ändert bei keiner erdachten Familie und in"
                                            + " keinem Beispiel einen Betrag.",
                                    "Bedingung, Gültigkeit und Reihenfolge prüfen oder ein Beispiel ergänzen, in dem"
                                            + " sie wirkt."));
        }
    }

    private static boolean matters(TariffVersion version, TariffVersion without, HouseholdMonth family) {
        Amounts with = version.amounts(family);
        Amounts other = without.amounts(family);
        return with.isRefused() != other.isRefused() || with.total() != other.total();
    }

    /** Empty if the version cannot do without the rule; then it matters for sure. */
    static Optional<TariffVersion> without(TariffVersion version, Rule rule) {
        List<Rule> others =
                version.rules().stream().filter(other -> other != rule).toList();
        try {
            return Optional.of(version.with(others));
        } catch (InvalidTariff needed) {
            return Optional.empty();
        }
    }

    /** The households of the examples in the version's time, with the incomes that their items give. */
    private static Stream<HouseholdMonth> asked(TariffVersion version, List<TariffExample> examples) {
        return examples.stream()
                .filter(example ->
                        version.validity().contains(example.facts().month().firstDay()))
                .flatMap(example -> example.asked(version).stream());
    }
}
