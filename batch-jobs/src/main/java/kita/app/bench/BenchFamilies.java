package kita.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Month;

/** Invented families of two children each, always the same for the same seed. */
final class BenchFamilies {

    static final int FAMILIES = 1024;
    static final int CHILDREN = 2;

    private BenchFamilies() {}

    /** Two children of Krippe and Kindergarten age, with income where the ordinance asks for it. */
    static HouseholdMonth[] draw(long seed, Month month, IncomeRule.Per per) {
        Random random = new Random(seed);
        HouseholdMonth[] families = new HouseholdMonth[FAMILIES];
        for (int i = 0; i < families.length; i++) {
            long euro = per == IncomeRule.Per.YEAR ? random.nextInt(180_000) : random.nextInt(8_000);
            List<ChildInCare> children = new ArrayList<>();
            children.add(child(month, "A", CareForm.KRIPPE, 8 + random.nextInt(26), 5 + random.nextInt(5)));
            children.add(child(month, "B", CareForm.KINDERGARTEN, 38 + random.nextInt(30), 5 + random.nextInt(5)));
            families[i] = new HouseholdMonth(
                    month, new HouseholdIncome.Proven(Money.cents(euro * 100), per), List.of(), children);
        }
        return families;
    }

    private static ChildInCare child(Month month, String id, CareForm form, int ageInMonths, int dailyHours) {
        return new ChildInCare(
                new ChildId(id),
                BirthDate.of(month.firstDay().minusMonths(ageInMonths).withDayOfMonth(14)),
                form,
                new CareHours(dailyHours, dailyHours * 5));
    }
}
