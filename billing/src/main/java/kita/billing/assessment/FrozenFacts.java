package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Presence;
import kita.billing.tariff.TariffVersion;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;
import kita.registry.Period;

/**
 * The facts of a frozen month, read back from its basis, so that anybody can ask the ordinance again. What the ordinance
 * does not ask for, the basis does not hold, and it makes no difference.
 */
public final class FrozenFacts {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final Pattern BORN = Pattern.compile("(" + DAY + ") .*");
    private static final String CARE =
            "([A-Z_]+) (\\d+)/(\\d+)(?: Tage (\\d+)-(\\d+))?(?: seit (" + DAY + "))?( \\(erster Monat\\))?";
    private static final Pattern OWN = Pattern.compile(CARE + "(?: als [A-Z_]+)?");
    private static final Pattern SIBLING =
            Pattern.compile("(\\S+) (" + DAY + ") \\d+/\\d+ " + CARE + "( anderswo)?((?: .*)?)");
    private static final Pattern OF_FAMILY = Pattern.compile("(\\S+) (" + DAY + ") \\d+/\\d+((?: .*)?)");
    private static final Pattern BETWEEN_CHILDREN = Pattern.compile(", (?=\\S+ " + DAY + " )");
    private static final Pattern PERSONS = Pattern.compile("(\\d+) Personen(?:, (.*))?");
    private static final Pattern BENEFIT = Pattern.compile("([A-Z_]+) (" + DAY + ")\\.\\.(" + DAY + ")?");

    private final Month month;
    private final TariffVersion version;
    private final Map<Aspect, String> basis;

    private FrozenFacts(Month month, TariffVersion version, Map<Aspect, String> basis) {
        this.month = month;
        this.version = version;
        this.basis = basis;
    }

    /**
     * What the ordinance was asked about the household. Empty where the month was not answered by one question: its parts
     * were computed one by one, the child is at several places, or days of absence count one by one; or where the basis was
     * written before it said all this.
     *
     * @param version the one that was applied
     */
    public static Optional<HouseholdMonth> of(AssessedMonth assessed, TariffVersion version) {
        try {
            return Optional.of(
                    new FrozenFacts(assessed.month(), version, assessed.basis().values()).read(assessed.child()));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private HouseholdMonth read(ChildId child) throws Unreadable {
        for (String text : basis.values()) {
            if (text.contains(BasisText.NEXT_PART)) {
                throw new Unreadable();
            }
        }
        List<ChildInCare> children = new ArrayList<>();
        children.add(own(child));
        if (basis.containsKey(Aspect.SIBLINGS)) {
            for (String text : BETWEEN_CHILDREN.split(basis.get(Aspect.SIBLINGS))) {
                children.add(sibling(text));
            }
        }
        List<FamilyChild> family = new ArrayList<>();
        Optional<Integer> persons = family(family);
        if (family.isEmpty()) {
            children.forEach(in -> family.add(new FamilyChild(in.id(), in.birthDate(), in.declared())));
        }
        HouseholdIncome income = new Basis(basis).income().orElse(HouseholdIncome.NOT_ASKED);
        return new HouseholdMonth(
                month,
                income,
                benefits(),
                children,
                family,
                persons.orElse(HouseholdMonth.personsWith(family.size())),
                declared(basis.getOrDefault(Aspect.DECLARED, ""), Fact.Scope.HOUSEHOLD));
    }

    private ChildInCare own(ChildId child) throws Unreadable {
        Matcher born = matched(BORN, required(Aspect.AGE));
        Matcher care = matched(OWN, required(Aspect.CONTRACT));
        return child(
                child,
                LocalDate.parse(born.group(1)),
                care,
                1,
                FeeCollector.US,
                declared(basis.getOrDefault(Aspect.DECLARED, ""), Fact.Scope.CHILD));
    }

    private ChildInCare sibling(String text) throws Unreadable {
        Matcher sibling = matched(SIBLING, text);
        return child(
                new ChildId(sibling.group(1)),
                LocalDate.parse(sibling.group(2)),
                sibling,
                3,
                sibling.group(10) == null ? FeeCollector.US : FeeCollector.OTHERS,
                declared(sibling.group(11), Fact.Scope.CHILD));
    }

    /** @param at the group of the form of care */
    private ChildInCare child(
            ChildId id, LocalDate born, Matcher care, int at, FeeCollector collector, Declared declared) {
        LocalDate first = care.group(at + 3) == null ? month.firstDay() : dayOfMonth(care.group(at + 3));
        LocalDate last = care.group(at + 4) == null ? month.lastDay() : dayOfMonth(care.group(at + 4));
        LocalDate longBefore = care.group(at + 6) == null ? born : first;
        LocalDate since = care.group(at + 5) == null ? longBefore : LocalDate.parse(care.group(at + 5));
        return new ChildInCare(
                id,
                BirthDate.of(born),
                CareForm.valueOf(care.group(at)),
                new CareHours(Integer.parseInt(care.group(at + 1)), Integer.parseInt(care.group(at + 2))),
                collector,
                Optional.of(new Presence(since, first, last)),
                declared);
    }

    private LocalDate dayOfMonth(String day) {
        return month.firstDay().withDayOfMonth(Integer.parseInt(day));
    }

    /** Answers the number of persons, if it counts. */
    private Optional<Integer> family(List<FamilyChild> family) throws Unreadable {
        String text = basis.getOrDefault(Aspect.FAMILY, "");
        Matcher counted = PERSONS.matcher(text);
        boolean isCounted = counted.matches();
        String children = isCounted ? counted.group(2) : text;
        if (children != null && !children.isEmpty()) {
            for (String one : BETWEEN_CHILDREN.split(children)) {
                Matcher child = matched(OF_FAMILY, one);
                family.add(new FamilyChild(
                        new ChildId(child.group(1)),
                        BirthDate.of(LocalDate.parse(child.group(2))),
                        declared(child.group(3), Fact.Scope.CHILD)));
            }
        }
        return isCounted ? Optional.of(Integer.valueOf(counted.group(1))) : Optional.empty();
    }

    private List<Benefit> benefits() throws Unreadable {
        List<Benefit> benefits = new ArrayList<>();
        if (basis.containsKey(Aspect.BENEFIT)) {
            for (String text : basis.get(Aspect.BENEFIT).split(", ")) {
                if (!BasisText.isBenefitRequested(text)) {
                    benefits.add(benefit(matched(BENEFIT, text)));
                }
            }
        }
        return benefits;
    }

    private static Benefit benefit(Matcher text) {
        BenefitKind kind = BenefitKind.valueOf(text.group(1));
        LocalDate from = LocalDate.parse(text.group(2));
        Period granted = text.group(3) == null ? Period.from(from) : new Period(from, LocalDate.parse(text.group(3)));
        return new Benefit(kind.name(), kind.german(), granted);
    }

    /** What is written as {@code key=value}, where values may have spaces; days of a fact cannot be read back. */
    private Declared declared(String text, Fact.Scope scope) throws Unreadable {
        Map<String, String> values = new TreeMap<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            Declaration found = lastOf(rest);
            if (found.fact().scope() == scope) {
                values.put(found.fact().key(), found.value());
            }
            rest = rest.substring(0, rest.length() - found.length()).strip();
        }
        return new Declared(values);
    }

    private record Declaration(Fact fact, String value) {

        int length() {
            return fact.key().length() + 1 + value.length();
        }
    }

    private Declaration lastOf(String text) throws Unreadable {
        for (Fact fact : version.facts()) {
            for (String value : fact.values()) {
                String written = fact.key() + "=" + value;
                if (text.equals(written) || text.endsWith(" " + written)) {
                    return new Declaration(fact, value);
                }
            }
        }
        throw new Unreadable();
    }

    private String required(Aspect aspect) throws Unreadable {
        String text = basis.get(aspect);
        if (text == null) {
            throw new Unreadable();
        }
        return text;
    }

    private static Matcher matched(Pattern pattern, String text) throws Unreadable {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Unreadable();
        }
        return matcher;
    }
}
