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
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;

/** A family that an ordinance is asked about: two adults, nothing declared and no income, unless said otherwise. */
final class AskedFamily {

    private static final Map<String, CareForm> FORMS = Map.of(
            "Krippe", CareForm.KRIPPE,
            "Kindergarten", CareForm.KINDERGARTEN,
            "Hort", CareForm.HORT,
            "Kindertagespflege", CareForm.KINDERTAGESPFLEGE);

    private final Month month;
    private final List<ChildInCare> children = new ArrayList<>();
    private final List<FamilyChild> family = new ArrayList<>();
    private final Map<String, String> facts = new TreeMap<>();
    private HouseholdIncome income = HouseholdIncome.NOT_ASKED;
    private int adults = 2;

    private AskedFamily(Month month) {
        this.month = month;
    }

    static AskedFamily in(String month) {
        return new AskedFamily(Month.parse(month));
    }

    AskedFamily earningAYear(String euro) {
        income = new HouseholdIncome.Proven(Money.parse(euro), IncomeRule.Per.YEAR);
        return this;
    }

    AskedFamily earningAMonth(Money amount) {
        income = new HouseholdIncome.Proven(amount, IncomeRule.Per.MONTH);
        return this;
    }

    AskedFamily with(String fact, String value) {
        facts.put(fact, value);
        return this;
    }

    AskedFamily adults(int number) {
        adults = number;
        return this;
    }

    AskedFamily childByDay(String form, String born, int hoursADay) {
        return child(form, born, CareHours.onFiveDays(hoursADay));
    }

    AskedFamily childByWeek(String form, String born, int hoursAWeek) {
        return child(form, born, new CareHours((hoursAWeek + 4) / 5, hoursAWeek));
    }

    AskedFamily childAtHome(String born) {
        family.add(new FamilyChild(nextId(), BirthDate.of(LocalDate.parse(born)), Declared.NOTHING));
        return this;
    }

    private AskedFamily child(String form, String born, CareHours hours) {
        BirthDate birth = BirthDate.of(LocalDate.parse(born));
        ChildInCare child = new ChildInCare(
                nextId(), birth, FORMS.get(form), hours, FeeCollector.US, Optional.empty(), Declared.NOTHING);
        children.add(child);
        family.add(new FamilyChild(child.id(), birth, Declared.NOTHING));
        return this;
    }

    private ChildId nextId() {
        return new ChildId(Integer.toString(family.size() + 1));
    }

    HouseholdMonth month() {
        return new HouseholdMonth(
                month, income, List.of(), children, family, adults + family.size(), new Declared(facts));
    }

    Evaluation ask(Tariff tariff) {
        HouseholdMonth facts = month();
        return tariff.at(facts.month()).evaluate(facts);
    }

    /** The fee of the child that was named last; a refusal is a failure. */
    Money lastFee(Tariff tariff) {
        return fees(tariff).get(children.size() - 1).amount();
    }

    List<Evaluation.ChildFee> fees(Tariff tariff) {
        Evaluation answer = ask(tariff);
        if (answer instanceof Evaluation.Fees fees) {
            return fees.fees();
        }
        throw new AssertionError(answer);
    }
}
