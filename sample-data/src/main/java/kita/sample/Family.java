package kita.sample;

import java.time.LocalDate;
import java.util.List;

/** One drawn family: a household with its children, and the second household where the parents live apart. */
record Family(
        int number,
        String household,
        TownMap.Site near,
        GeoSpot home,
        String street,
        LocalDate since,
        List<Adult> adults,
        Adult apart,
        List<Kid> kids) {

    record Adult(String key, String given, String family) {}

    /** @param inCareAt where the child is in care on the key date, or null */
    record Kid(String key, String given, String family, KidPlan plan, TownMap.Site inCareAt) {

        LocalDate birth() {
            return plan.birth();
        }

        boolean inCare() {
            return plan.care() != null;
        }

        boolean applies() {
            return plan.start() != null;
        }
    }

    /**
     * @param care form of care on the key date, or null
     * @param start first day of care applied for, or null
     */
    record KidPlan(LocalDate birth, Care care, LocalDate start) {}

    boolean livesApart() {
        return apart != null;
    }

    String otherHousehold() {
        return household + "-B";
    }

    boolean hasApplicant() {
        return kids.stream().anyMatch(Kid::applies);
    }
}
