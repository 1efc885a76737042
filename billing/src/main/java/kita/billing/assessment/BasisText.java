package kita.billing.assessment;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Declared;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdIncome.Reason;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.Presence;
import kita.billing.tariff.Questions;
import kita.billing.tariff.Questions.Topic;
import kita.billing.tariff.Rule;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;

/** Writes down what decided about a child in a month: ids, dates, classes and amounts; no names. */
final class BasisText {

    /** Between the texts of a month's parts. */
    static final String NEXT_PART = " | ";

    private static final String HIGHEST = "highest ";
    private static final String REQUESTED = "beantragt";

    private final MonthFacts facts;
    private final Edition edition;
    private final LocalDate first;
    private final LocalDate last;
    private final EnumMap<Aspect, String> household = new EnumMap<>(Aspect.class);

    BasisText(MonthFacts facts, Edition edition) {
        this.facts = facts;
        this.edition = edition;
        this.first = facts.month().firstDay();
        this.last = facts.month().lastDay();
        household.put(
                Aspect.ORDINANCE,
                edition.calendar().isNamed(facts.month())
                        ? edition.basis() + " Monat " + facts.month().number()
                        : edition.basis());
        income();
        benefits();
        family();
    }

    /** @param form the form of care that was priced */
    Basis of(ChargedChild charged, CareForm form) {
        EnumMap<Aspect, String> values = new EnumMap<>(household);
        ChildInCare child = charged.child();
        values.put(Aspect.AGE, age(child.birthDate()) + edition.calendar().kitaYears(facts.month()));
        values.put(
                Aspect.CONTRACT,
                care(child)
                        + (form == child.form() ? "" : " als " + form)
                        + charged.places()
                                .map(places -> " aus " + places.text())
                                .orElse(""));
        values.put(Aspect.PAYER, charged.payer().value());
        siblings(child, values);
        declared(child, values);
        return new Basis(values);
    }

    /** The birth date, and the last age named by the ordinance, on the first and on the last day of the month. */
    private String age(BirthDate birth) {
        Questions asked = edition.questions();
        return birth.day() + " " + asked.ageReached(birth.ageOn(first)) + "/" + asked.ageReached(birth.ageOn(last));
    }

    /** Form and hours; days only if they are not the whole month. */
    private String care(ChildInCare child) {
        StringBuilder text = new StringBuilder(48);
        text.append(child.form()).append(' ').append(child.hours().daily());
        text.append('/').append(child.hours().weekly());
        Presence presence = child.presence().orElseThrow();
        if (presence.first().getDayOfMonth() != 1 || presence.last().getDayOfMonth() != last.getDayOfMonth()) {
            text.append(" Tage ").append(presence.first().getDayOfMonth());
            text.append('-').append(presence.last().getDayOfMonth());
        }
        if (edition.questions().asksFor(Topic.CARE_START)) {
            text.append(" seit ").append(presence.since());
        }
        if (edition.questions().asksFor(Topic.FIRST_MONTH) && !presence.since().isBefore(first)) {
            text.append(" (erster Monat)");
        }
        return text.toString();
    }

    private void income() {
        HouseholdIncome income = facts.asked().income();
        if (income instanceof HouseholdIncome.Proven proven) {
            String notTaken =
                    facts.notTaken().map(change -> " " + change.text()).orElse("");
            household.put(Aspect.INCOME, proven.amount() + " " + proven.per() + notTaken);
        } else if (income instanceof HouseholdIncome.HighestBand highest) {
            household.put(Aspect.INCOME, HIGHEST + highest.reason());
        }
    }

    /** Reads what {@link #income()} wrote. */
    static HouseholdIncome incomeOf(String text) {
        String[] words = text.split(" ", 3);
        if (text.startsWith(HIGHEST)) {
            return new HouseholdIncome.HighestBand(Reason.valueOf(words[1]));
        }
        return new HouseholdIncome.Proven(Money.parse(words[0]), IncomeRule.Per.valueOf(words[1]));
    }

    private void benefits() {
        boolean isOnlyRequested = isOnlyRequested();
        if (facts.asked().benefits().isEmpty() && !isOnlyRequested) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (Benefit benefit : facts.asked().benefits()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(benefit.kind())
                    .append(' ')
                    .append(benefit.granted());
        }
        if (isOnlyRequested) {
            text.append(text.isEmpty() ? "" : ", ").append(REQUESTED);
        }
        household.put(Aspect.BENEFIT, text.toString());
    }

    private boolean isOnlyRequested() {
        if (facts.asked().declared().values().isEmpty()) {
            return false;
        }
        for (Rule rule : edition.version().rules()) {
            if (rule instanceof BenefitsFree benefits
                    && benefits.head().validity().contains(first)
                    && benefits.isOnlyRequested(facts.asked())) {
                return true;
            }
        }
        return false;
    }

    /** Reads what {@link #benefits()} wrote. */
    static boolean isBenefitRequested(String text) {
        return text.endsWith(REQUESTED);
    }

    private void family() {
        StringBuilder text = new StringBuilder();
        if (edition.questions().asksFor(Topic.PERSONS)) {
            text.append(facts.asked().persons()).append(" Personen");
        }
        if (edition.questions().asksFor(Topic.FAMILY)) {
            for (FamilyChild child : facts.asked().family()) {
                text.append(text.isEmpty() ? "" : ", ").append(child.id().value());
                text.append(' ').append(age(child.birthDate()));
                asked(child.declared(), text);
            }
        }
        if (!text.isEmpty()) {
            household.put(Aspect.FAMILY, text.toString());
        }
    }

    private void siblings(ChildInCare child, Map<Aspect, String> values) {
        if (facts.asked().children().size() == 1) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (ChildInCare other : facts.asked().children()) {
            if (other != child && !other.id().equals(child.id())) {
                text.append(text.isEmpty() ? "" : ", ").append(other.id().value());
                text.append(' ').append(age(other.birthDate())).append(' ').append(care(other));
                text.append(MonthFacts.isOurs(other) ? "" : " anderswo");
                asked(other.declared(), text);
            }
        }
        values.put(Aspect.SIBLINGS, text.toString());
    }

    private void declared(ChildInCare child, Map<Aspect, String> values) {
        StringBuilder text = new StringBuilder();
        asked(facts.asked().declared(), text);
        asked(child.declared(), text);
        if (!text.isEmpty()) {
            values.put(Aspect.DECLARED, text.toString().strip());
        }
    }

    private void asked(Declared declared, StringBuilder text) {
        for (Map.Entry<String, String> entry : declared.values().entrySet()) {
            if (edition.questions().facts().contains(entry.getKey())) {
                text.append(' ').append(entry.getKey()).append('=').append(entry.getValue());
            }
        }
        // How long it has lasted is another thing in every month.
        declared.spans()
                .forEach((key, spans) -> spans.forEach(span -> text.append(' ')
                        .append(key)
                        .append('=')
                        .append(span.value())
                        .append(' ')
                        .append(span.days())
                        .append(" in ")
                        .append(facts.month())));
    }
}
