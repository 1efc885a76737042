package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kita.billing.assessment.Household.Kid;
import kita.billing.assessment.Household.Stay;
import kita.billing.tariff.SeveralPlaces;
import kita.billing.tariff.SeveralPlaces.First;
import kita.registry.CareHours;

/** The contracts that a child has at once on a day, in the order that the ordinance names. */
record Places(SeveralPlaces rule, List<Stay> stays) {

    private static final int DAYS = 5;
    private static final int MOST_WEEKLY = 60;
    private static final int MOST_DAILY = 12;
    private static final Comparator<Stay> MORE_HOURS =
            Comparator.comparing((Stay stay) -> stay.contract().hours().weekly(), Comparator.reverseOrder());
    private static final Comparator<Stay> EARLIER =
            Comparator.comparing(stay -> stay.period().from());
    private static final Comparator<Stay> BY_ID =
            Comparator.comparing(stay -> stay.contract().id());

    static Places on(LocalDate day, Kid kid, SeveralPlaces rule) {
        List<Stay> stays = new ArrayList<>(2);
        for (Stay stay : kid.stays()) {
            if (stay.period().contains(day) && stay.row().inHousehold().contains(day)) {
                stays.add(stay);
            }
        }
        Comparator<Stay> order = rule.first() == First.MORE_HOURS
                ? MORE_HOURS.thenComparing(EARLIER)
                : EARLIER.thenComparing(MORE_HOURS);
        stays.sort(order.thenComparing(BY_ID));
        return new Places(rule, List.copyOf(stays));
    }

    /** Whether there is more than one. */
    boolean areSeveral() {
        return stays.size() > 1;
    }

    boolean isSummed() {
        return rule.fee() == SeveralPlaces.Fee.SUM_OF_HOURS;
    }

    /** More hours a week than anybody can agree on are a slip in one of the contracts. */
    boolean areTooManyHours() {
        return weekly() > MOST_WEEKLY || daily() > MOST_DAILY;
    }

    /** All hours of the week, and what that is a day over five days, rounded up. */
    CareHours sum() {
        return new CareHours(daily(), weekly());
    }

    private int weekly() {
        int weekly = 0;
        for (Stay stay : stays) {
            weekly += stay.contract().hours().weekly();
        }
        return weekly;
    }

    private int daily() {
        return (weekly() + DAYS - 1) / DAYS;
    }

    /** German: the contracts in their order. */
    String german() {
        return stays.stream()
                .map(stay -> stay.contract().id() + " ("
                        + stay.contract().form().german() + ", "
                        + stay.contract().hours().weekly() + " Stunden in der Woche)")
                .collect(Collectors.joining(" und "));
    }

    /** Told where the hours were added up. */
    String summed() {
        return "Das Kind wird an " + stays.size() + " Stellen betreut: " + german() + ". Es gilt ein Beitrag für "
                + weekly() + " Stunden in der Woche nach der Betreuungsform des ersten Vertrags.";
    }

    /** For the basis. */
    String text() {
        return stays.stream()
                .map(stay -> stay.contract().id() + " " + stay.contract().form() + " "
                        + stay.contract().hours().daily() + "/"
                        + stay.contract().hours().weekly())
                .collect(Collectors.joining(" + "));
    }
}
