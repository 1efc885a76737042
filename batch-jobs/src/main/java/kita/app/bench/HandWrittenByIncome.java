package kita.app.bench;

import static kita.app.bench.HandWritten.REFUSED;
import static kita.app.bench.HandWritten.age;
import static kita.app.bench.HandWritten.isOurs;

import java.time.LocalDate;
import java.util.List;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.registry.CareForm;
import kita.registry.Month;

/**
 * Rheinstadt: income, age and hours; free years; of several children one pays, the free one if there is one, else the
 * one with the highest fee.
 */
final class HandWrittenByIncome {

    /** Age group, then hours class, then income band; cents. */
    private static final long[][][] TABLE = {
        {
            {0, 120_02, 190_73, 268_64, 331_51, 430_96, 517_15, 594_72, 620_58, 672_30},
            {0, 133_36, 211_92, 298_49, 368_35, 478_86, 574_63, 660_82, 689_56, 747_02},
            {0, 148_18, 235_47, 331_65, 409_29, 532_06, 638_48, 734_25, 766_18, 830_02}
        },
        {
            {0, 120_02, 181_65, 244_22, 276_26, 331_51, 397_81, 457_48, 477_37, 517_15},
            {0, 133_36, 201_83, 271_35, 306_96, 368_35, 442_02, 508_32, 530_42, 574_63},
            {0, 148_18, 224_26, 301_50, 341_07, 409_28, 491_14, 564_81, 589_37, 638_48}
        },
        {
            {0, 31_52, 70_73, 112_85, 148_46, 178_15, 213_78, 245_85, 256_54, 277_91},
            {0, 35_03, 78_59, 125_39, 164_96, 197_95, 237_54, 273_17, 285_05, 308_80},
            {0, 42_00, 123_67, 193_94, 256_36, 307_63, 369_16, 424_53, 442_99, 479_91}
        }
    };

    private HandWrittenByIncome() {}

    /** Cents of each child; {@link HandWritten#REFUSED} without income and where form or hours have no amount. */
    static long[] fees(HouseholdMonth family) {
        List<ChildInCare> children = family.children();
        int band = band(family.income());
        long[] fees = new long[children.size()];
        for (int i = 0; i < fees.length; i++) {
            ChildInCare child = children.get(i);
            boolean priced = band >= 0 && child.hours().weekly() <= 45;
            if (isOurs(child) && !(priced && takesPart(child))) {
                return REFUSED;
            }
            fees[i] = priced
                    ? TABLE[ageGroup(child, family.month())][
                            hoursClass(child.hours().weekly())][band]
                    : 0;
        }
        if (HandWritten.hasBenefits(family)) {
            return new long[fees.length];
        }
        settle(children, family.month(), fees);
        return fees;
    }

    private static void settle(List<ChildInCare> children, Month month, long[] fees) {
        LocalDate cutOff = LocalDate.of(month.number() >= 8 ? month.year() : month.year() - 1, 9, 30);
        boolean free = false;
        int payer = -1;
        for (int i = 0; i < fees.length; i++) {
            ChildInCare child = children.get(i);
            if (takesPart(child)) {
                free |= child.hours().weekly() <= 45 && isFree(child, cutOff);
                payer = payer < 0 || pays(fees[i], child, fees[payer], children.get(payer)) ? i : payer;
            }
        }
        for (int i = 0; i < fees.length; i++) {
            boolean pays = i == payer && !free && isOurs(children.get(i));
            fees[i] = pays ? fees[i] : 0;
        }
    }

    /** The higher fee, then the older child; children come in order of their ids. */
    private static boolean pays(long fee, ChildInCare child, long payersFee, ChildInCare payer) {
        return fee != payersFee ? fee > payersFee : child.birthDate().compareTo(payer.birthDate()) < 0;
    }

    private static boolean isFree(ChildInCare child, LocalDate cutOff) {
        return !child.birthDate().completionOfYear(4).isAfter(cutOff);
    }

    private static boolean takesPart(ChildInCare child) {
        return child.form() == CareForm.KRIPPE || child.form() == CareForm.KINDERGARTEN;
    }

    private static int ageGroup(ChildInCare child, Month month) {
        int years = age(child, month);
        return years < 2 ? 0 : years < 3 ? 1 : 2;
    }

    private static int hoursClass(int weekly) {
        return weekly <= 25 ? 0 : weekly <= 35 ? 1 : 2;
    }

    private static int band(HouseholdIncome income) {
        if (income instanceof HouseholdIncome.NotAsked) return -1;
        if (income instanceof HouseholdIncome.HighestBand) return 9;
        long cents = ((HouseholdIncome.Proven) income).amount().cents();
        if (cents <= 24_542_00) return 0;
        if (cents <= 36_813_00) return 1;
        if (cents <= 49_084_00) return 2;
        if (cents <= 61_355_00) return 3;
        if (cents <= 78_000_00) return 4;
        if (cents <= 100_000_00) return 5;
        if (cents <= 120_000_00) return 6;
        if (cents <= 140_000_00) return 7;
        if (cents <= 160_000_00) return 8;
        return 9;
    }
}
