package kita.billing.burden;

import java.util.List;
import java.util.Optional;
import kita.billing.tariff.InvalidTariff;
import kita.money.Money;
import kita.registry.Month;

/**
 * What a family has put forward to show that the fee is too much for it. All amounts are euro a month.
 *
 * @param persons the child's parents and everybody they keep, from 1
 * @param incomes net incomes of the parents and the child (§ 82 (1) SGB XII)
 * @param deductions what is taken off the income: insurance, travel, work (§ 82 (2) SGB XII)
 * @param housing rent and heating without what subsidies cover
 * @param housingCap the most that the municipality holds appropriate, if it has such a limit
 * @param specialBurdens burdens that leave less of the income above the limit (§ 87 (1) SGB XII)
 * @param fees all fees that the family is to pay
 */
public record BurdenCase(
        Month month,
        int persons,
        List<Amount> incomes,
        List<Amount> deductions,
        Money housing,
        Optional<Money> housingCap,
        List<Amount> specialBurdens,
        Money fees) {

    /** A named amount, such as travel to work. */
    public record Amount(String text, Money perMonth) {}

    public BurdenCase {
        incomes = List.copyOf(incomes);
        deductions = List.copyOf(deductions);
        specialBurdens = List.copyOf(specialBurdens);
        if (persons < 1) {
            throw new InvalidTariff("Der Haushalt hat keine Person.", "„persons“ von 1 an angeben.");
        }
        if (incomes.isEmpty()) {
            throw new InvalidTariff(
                    "Es ist kein Einkommen angegeben.", "Einkommen nennen; ohne Einkommen ausdrücklich 0.00.");
        }
    }
}
