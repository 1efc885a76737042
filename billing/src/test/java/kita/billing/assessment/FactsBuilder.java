package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Period;

/** A household with defaults: one adult P1 who pays, for all time. */
final class FactsBuilder {

    static final Period ALWAYS = Period.from(LocalDate.of(2015, 1, 1));

    private final List<Adult> adults = new ArrayList<>(List.of(new Adult(new GuardianId("P1"), ALWAYS)));
    private final List<Payer> payers = new ArrayList<>(List.of(new Payer(new GuardianId("P1"), ALWAYS)));
    private final List<HouseholdChild> children = new ArrayList<>();
    private final List<IncomeStatement> incomes = new ArrayList<>();
    private final List<BenefitProof> benefits = new ArrayList<>();
    private final List<DeclaredFact> declared = new ArrayList<>();
    private int contracts;

    static FactsBuilder aHousehold() {
        return new FactsBuilder();
    }

    static Period period(String from, String to) {
        return to.isEmpty()
                ? Period.from(LocalDate.parse(from))
                : Period.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    /** Care on five days a week, without an end. */
    FactsBuilder child(String id, String born, CareForm form, int dailyHours) {
        return child(id, born, contract(form, dailyHours, ALWAYS));
    }

    FactsBuilder child(String id, String born, ContractTerms... terms) {
        return child(id, born, ALWAYS, terms);
    }

    FactsBuilder child(String id, String born, Period inHousehold, ContractTerms... terms) {
        List<Contract> own = new ArrayList<>();
        for (ContractTerms term : terms) {
            contracts++;
            own.add(new Contract(
                    new ContractId("V" + contracts),
                    new ChildId(id),
                    new KitaId("K1"),
                    term.form(),
                    CareHours.onFiveDays(term.dailyHours()),
                    term.period()));
        }
        children.add(new HouseholdChild(new ChildId(id), BirthDate.of(LocalDate.parse(born)), inHousehold, own));
        return this;
    }

    /** One more contract of the child that was added last, at another Kita. */
    FactsBuilder alsoAt(String kita, CareForm form, int dailyHours, int weeklyHours, String from, String to) {
        HouseholdChild last = children.remove(children.size() - 1);
        List<Contract> own = new ArrayList<>(last.contracts());
        contracts++;
        own.add(new Contract(
                new ContractId("V" + contracts),
                last.id(),
                new KitaId(kita),
                form,
                new CareHours(dailyHours, weeklyHours),
                period(from, to)));
        children.add(new HouseholdChild(last.id(), last.birthDate(), last.inHousehold(), own, last.elsewhere()));
        return this;
    }

    record ContractTerms(CareForm form, int dailyHours, Period period) {}

    static ContractTerms contract(CareForm form, int dailyHours, Period period) {
        return new ContractTerms(form, dailyHours, period);
    }

    static ContractTerms contract(CareForm form, int dailyHours, String from, String to) {
        return new ContractTerms(form, dailyHours, period(from, to));
    }

    FactsBuilder adult(String id, Period inHousehold) {
        adults.add(new Adult(new GuardianId(id), inHousehold));
        return this;
    }

    FactsBuilder withoutAdults() {
        adults.clear();
        return this;
    }

    FactsBuilder payer(String id, Period period) {
        payers.add(new Payer(new GuardianId(id), period));
        return this;
    }

    FactsBuilder withoutPayers() {
        payers.clear();
        return this;
    }

    FactsBuilder income(String adult, String euro) {
        return income(adult, Money.parse(euro), ALWAYS);
    }

    FactsBuilder income(String adult, Money perYear, Period period) {
        incomes.add(new IncomeStatement.Proven(new GuardianId(adult), period, perYear, period.from()));
        return this;
    }

    FactsBuilder income(String adult, String euro, String from, String to, String provenOn) {
        incomes.add(new IncomeStatement.Proven(
                new GuardianId(adult), period(from, to), Money.parse(euro), LocalDate.parse(provenOn)));
        return this;
    }

    FactsBuilder statement(IncomeStatement statement) {
        incomes.add(statement);
        return this;
    }

    FactsBuilder adult(String id, String from, String reportedOn) {
        adults.add(new Adult(new GuardianId(id), period(from, ""), LocalDate.parse(reportedOn)));
        return this;
    }

    FactsBuilder benefit(BenefitKind kind, String from, String to, String provenOn) {
        benefits.add(new BenefitProof(kind, period(from, to), LocalDate.parse(provenOn)));
        return this;
    }

    /** About the household, or about the child if one is named. */
    FactsBuilder declared(String child, String key, String value, String from, String to) {
        Period period = period(from, to);
        Optional<ChildId> about = child.isEmpty() ? Optional.empty() : Optional.of(new ChildId(child));
        declared.add(new DeclaredFact(about, key, value, period, period.from()));
        return this;
    }

    /** About the child, and told on the day. */
    FactsBuilder late(String child, String key, String value, String from, String to, String reportedOn) {
        declared.add(new DeclaredFact(
                Optional.of(new ChildId(child)), key, value, period(from, to), LocalDate.parse(reportedOn)));
        return this;
    }

    /** About the household, known with its beginning; its end was told on a day of its own. */
    FactsBuilder declaredUntil(String key, String value, String from, String to, String endReportedOn) {
        Period period = period(from, to);
        declared.add(new DeclaredFact(
                Optional.empty(), key, value, period, period.from(), Optional.of(LocalDate.parse(endReportedOn))));
        return this;
    }

    /** Care elsewhere of the child that was added last. */
    FactsBuilder elsewhere(CareForm form, int dailyHours, String from, String to, String reportedOn) {
        HouseholdChild last = children.remove(children.size() - 1);
        List<CareElsewhere> care = new ArrayList<>(last.elsewhere());
        care.add(new CareElsewhere(
                form, CareHours.onFiveDays(dailyHours), period(from, to), LocalDate.parse(reportedOn)));
        children.add(new HouseholdChild(last.id(), last.birthDate(), last.inHousehold(), last.contracts(), care));
        return this;
    }

    FactsBuilder highestBandAccepted(String adult) {
        incomes.add(new IncomeStatement.HighestBandAccepted(new GuardianId(adult), ALWAYS));
        return this;
    }

    FactsBuilder benefit(BenefitKind kind, String from, String to) {
        benefits.add(new BenefitProof(kind, period(from, to), LocalDate.parse(from)));
        return this;
    }

    FactsBuilder shuffled(long seed) {
        Random random = new Random(seed);
        for (List<?> list : List.of(adults, payers, children, incomes, benefits, declared)) {
            Collections.shuffle(list, random);
        }
        return this;
    }

    HouseholdFacts build() {
        return new HouseholdFacts(new HouseholdId("H1"), adults, payers, children, incomes, benefits, declared);
    }
}
