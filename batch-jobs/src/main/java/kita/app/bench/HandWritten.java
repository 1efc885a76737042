package kita.app.bench;

import java.time.LocalDate;
import java.util.List;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.HouseholdMonth;
import kita.registry.Month;

/**
 * The yardstick: what somebody would write who had one ordinance only and put it into code. It takes the same families
 * and answers the same: the cents of each child whose fee we collect, by every rule of the ordinance that can decide
 * about them, and a refusal where the ordinance has no answer. No steps, no citations and no data to change. Never used
 * for anything but measuring.
 */
final class HandWritten {

    /** The ordinance has no answer for this family. */
    static final long[] REFUSED = null;

    private static final List<String> BENEFITS = List.of("SGB_II", "SGB_XII", "ASYLBLG", "KINDERZUSCHLAG", "WOHNGELD");
    private static final List<String> BENEFITS_OF_2015 = List.of("SGB_II", "SGB_XII", "ASYLBLG");

    private HandWritten() {}

    static boolean isOurs(ChildInCare child) {
        return child.collector() == FeeCollector.US;
    }

    /** Completed years in the month after the birthday. */
    static int age(ChildInCare child, Month month) {
        LocalDate born = child.birthDate().day();
        int months = (month.year() - born.getYear()) * 12 + month.number() - born.getMonthValue();
        return (months - (born.getDayOfMonth() == 1 ? 0 : 1)) / 12;
    }

    /** Whether proofs cover the whole month. */
    static boolean hasBenefits(HouseholdMonth family) {
        return !family.benefits().isEmpty() && areCovered(family, BENEFITS);
    }

    /** The same before 2019. */
    static boolean hasBenefitsOf2015(HouseholdMonth family) {
        return !family.benefits().isEmpty() && areCovered(family, BENEFITS_OF_2015);
    }

    private static boolean areCovered(HouseholdMonth family, List<String> kinds) {
        LocalDate last = family.month().lastDay();
        for (LocalDate day = family.month().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!isCovered(family, kinds, day)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCovered(HouseholdMonth family, List<String> kinds, LocalDate day) {
        for (Benefit benefit : family.benefits()) {
            if (kinds.contains(benefit.kind()) && benefit.granted().contains(day)) {
                return true;
            }
        }
        return false;
    }
}
