package kita.app.bench;

import java.time.LocalDate;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.registry.CareForm;

/**
 * The yardstick: what somebody would write who had one ordinance only and put it into code. Same families, same rules,
 * same amounts (cents), no steps and no citations. Never used for anything but measuring.
 */
final class HandWritten {

    /** Rheinstadt's table: age group, then hours class, then income band; cents. */
    private static final long[][][] BY_INCOME = {
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

    private HandWritten() {}

    /** Elbstadt: by form and hours, only the oldest of several pays. */
    static long flat(HouseholdMonth family) {
        long total = 0;
        ChildInCare oldest = null;
        for (ChildInCare child : family.children()) {
            if (oldest == null || child.birthDate().compareTo(oldest.birthDate()) < 0) {
                oldest = child;
            }
        }
        for (ChildInCare child : family.children()) {
            if (child == oldest) {
                total += flatFee(child, family);
            }
        }
        return total;
    }

    private static long flatFee(ChildInCare child, HouseholdMonth family) {
        boolean grown = age(child, family) >= 3;
        CareForm form = child.form() == CareForm.KRIPPE && grown ? CareForm.KINDERGARTEN : child.form();
        switch (form) {
            case KRIPPE:
                switch (child.hours().daily()) {
                    case 6:
                        return 90_00;
                    case 7:
                        return 105_00;
                    case 8:
                        return 120_00;
                    case 9:
                        return 135_00;
                    case 10:
                        return 150_00;
                    default:
                        return 75_00;
                }
            case KINDERGARTEN:
                switch (child.hours().daily()) {
                    case 6:
                        return 48_00;
                    case 7:
                        return 56_00;
                    case 8:
                        return 64_00;
                    case 9:
                        return 72_00;
                    case 10:
                        return 80_00;
                    default:
                        return 40_00;
                }
            default:
                return child.hours().daily() <= 5 ? 50_00 : 60_00;
        }
    }

    /** Rheinstadt: income, age and hours; free years; a free child counts as the one that pays, else the highest fee. */
    static long byIncome(HouseholdMonth family) {
        long highest = 0;
        for (ChildInCare child : family.children()) {
            LocalDate cutOff = LocalDate.of(
                    family.month().number() >= 8
                            ? family.month().year()
                            : family.month().year() - 1,
                    9,
                    30);
            if (!child.birthDate().day().plusYears(4).minusDays(1).isAfter(cutOff)) {
                return 0;
            }
            long fee =
                    BY_INCOME[ageGroup(child, family)][hoursClass(child.hours().weekly())][band(family.income())];
            highest = Math.max(highest, fee);
        }
        return highest;
    }

    private static int ageGroup(ChildInCare child, HouseholdMonth family) {
        int years = age(child, family);
        return years < 2 ? 0 : years < 3 ? 1 : 2;
    }

    private static int hoursClass(int weekly) {
        return weekly <= 25 ? 0 : weekly <= 35 ? 1 : 2;
    }

    private static int band(HouseholdIncome income) {
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

    /** Completed years in the month after the birthday. */
    private static int age(ChildInCare child, HouseholdMonth family) {
        LocalDate born = child.birthDate().day();
        int months =
                (family.month().year() - born.getYear()) * 12 + family.month().number() - born.getMonthValue();
        return (months - (born.getDayOfMonth() == 1 ? 0 : 1)) / 12;
    }

    /** Jena: 13 % of the income above an allowance, by hours of nine, the family's sum to the full euro, from 20 euro on. */
    static long formula(HouseholdMonth family) {
        long income =
                Math.min(((HouseholdIncome.Proven) family.income()).amount().cents(), 2_861_00);
        int children = family.children().size();
        long base = Math.max(0, income - 1_130_00 - 400_00L * (children - 1));
        long hours = 0;
        for (ChildInCare child : family.children()) {
            hours += child.hours().daily();
        }
        long numerator = base * 13 * hours;
        if (numerator < 20_00 * 900) {
            return 0;
        }
        return (2 * numerator + 900 * 100) / (2 * 900 * 100) * 100;
    }
}
