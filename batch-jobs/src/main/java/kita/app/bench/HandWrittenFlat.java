package kita.app.bench;

import static kita.app.bench.HandWritten.REFUSED;
import static kita.app.bench.HandWritten.age;
import static kita.app.bench.HandWritten.isOurs;

import java.util.List;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdMonth;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/** Elbstadt from August 2019: by form and hours; a child in Hort frees the younger ones, else only the oldest pays. */
final class HandWrittenFlat {

    private static final int NO_AMOUNT = -1;

    private HandWrittenFlat() {}

    /** Cents of each child; {@link HandWritten#REFUSED} where the table has no amount or twins have no order. */
    static long[] fees(HouseholdMonth family) {
        List<ChildInCare> children = family.children();
        long[] fees = new long[children.size()];
        for (int i = 0; i < fees.length; i++) {
            ChildInCare child = children.get(i);
            int fee = fee(child, family.month());
            if (fee == NO_AMOUNT && isOurs(child)) {
                return REFUSED;
            }
            fees[i] = Math.max(0, fee);
        }
        if (HandWritten.hasBenefits(family)) {
            return new long[fees.length];
        }
        if (fees.length > 1) {
            if (!hortFrees(children, family.month(), fees)) {
                return REFUSED;
            }
            onlyOldestPays(children, family.month(), fees);
        }
        for (int i = 0; i < fees.length; i++) {
            fees[i] = isOurs(children.get(i)) ? fees[i] : 0;
        }
        return fees;
    }

    private static int fee(ChildInCare child, Month month) {
        boolean grown = child.form() == CareForm.KRIPPE && age(child, month) >= 3;
        CareForm form = grown ? CareForm.KINDERGARTEN : child.form();
        switch (form) {
            case KRIPPE:
                switch (child.hours().daily()) {
                    case 1, 2, 3, 4, 5:
                        return 75_00;
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
                        return NO_AMOUNT;
                }
            case KINDERGARTEN:
                switch (child.hours().daily()) {
                    case 1, 2, 3, 4, 5:
                        return 40_00;
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
                        return NO_AMOUNT;
                }
            case HORT:
                int hours = child.hours().daily();
                return hours <= 5 ? 50_00 : hours == 6 ? 60_00 : NO_AMOUNT;
            default:
                return NO_AMOUNT;
        }
    }

    /** Until the end of 2026; false if a twin in Hort leaves open who is the younger one. */
    private static boolean hortFrees(List<ChildInCare> children, Month month, long[] fees) {
        if (month.year() < 2020 || month.year() > 2026) {
            return true;
        }
        BirthDate oldest = null;
        for (ChildInCare child : children) {
            boolean first = oldest == null || child.birthDate().compareTo(oldest) < 0;
            if (child.form() == CareForm.HORT && first && age(child, month) < 18) {
                oldest = child.birthDate();
            }
        }
        for (int i = 0; oldest != null && i < fees.length; i++) {
            if (fees[i] > 0 && isPreschool(children.get(i))) {
                int compared = oldest.compareTo(children.get(i).birthDate());
                if (compared == 0) {
                    return false;
                }
                fees[i] = compared < 0 ? 0 : fees[i];
            }
        }
        return true;
    }

    /** Of twins the one with the higher fee, then with the smaller id; children come in order of their ids. */
    private static void onlyOldestPays(List<ChildInCare> children, Month month, long[] fees) {
        int payer = -1;
        for (int i = 0; i < fees.length; i++) {
            if (takesPart(children.get(i), month)) {
                int compared = payer < 0
                        ? -1
                        : children.get(i)
                                .birthDate()
                                .compareTo(children.get(payer).birthDate());
                payer = compared < 0 || compared == 0 && fees[i] > fees[payer] ? i : payer;
            }
        }
        for (int i = 0; i < fees.length; i++) {
            if (i != payer && takesPart(children.get(i), month)) {
                fees[i] = 0;
            }
        }
    }

    private static boolean takesPart(ChildInCare child, Month month) {
        return isPreschool(child) && age(child, month) < 18;
    }

    private static boolean isPreschool(ChildInCare child) {
        return child.form() == CareForm.KRIPPE || child.form() == CareForm.KINDERGARTEN;
    }
}
