package kita.sample;

import java.time.LocalDate;
import kita.sample.Family.Adult;
import kita.sample.Family.Kid;

/** Who lives where, and who pays. */
final class HouseholdRows {

    private static final LocalDate CHANGE = LocalDate.of(2026, 11, 1);

    private final SampleTown town;

    HouseholdRows(SampleTown town) {
        this.town = town;
    }

    void write(Family family, Dice dice, Rows rows) {
        payers(family, dice, rows);
        for (Adult adult : family.adults()) {
            person(adult, family.household(), family.street(), family.since(), rows);
        }
        boolean moves = family.livesApart() && dice.percent(7);
        for (Kid kid : family.kids()) {
            child(kid, family.household(), kid.birth(), moves ? CHANGE.minusDays(1) : null, rows);
            if (moves) {
                child(kid, family.otherHousehold(), CHANGE, null, rows);
            }
        }
        if (family.livesApart()) {
            apart(family, dice, rows);
        }
    }

    /** One row per payer and period; in a few families the other parent pays from November on. */
    private static void payers(Family family, Dice dice, Rows rows) {
        boolean changes = family.adults().size() == 2 && dice.percent(0.7);
        household(family, family.adults().get(0), family.since(), changes ? CHANGE.minusDays(1) : null, rows);
        if (changes) {
            household(family, family.adults().get(1), CHANGE, null, rows);
        }
    }

    private static void household(Family family, Adult payer, LocalDate from, LocalDate to, Rows rows) {
        GeoSpot home = family.home();
        rows.add(Table.HOUSEHOLDS, family.household(), payer.key(), from, to, home.latitude(), home.longitude());
    }

    private void apart(Family family, Dice dice, Rows rows) {
        GeoSpot home = family.home().moved(dice.bell() * 1500, dice.bell() * 1500);
        rows.add(
                Table.HOUSEHOLDS,
                family.otherHousehold(),
                family.apart().key(),
                family.since(),
                null,
                home.latitude(),
                home.longitude());
        person(family.apart(), family.otherHousehold(), Names.street(dice), family.since(), rows);
    }

    private void person(Adult adult, String household, String street, LocalDate from, Rows rows) {
        rows.add(
                Table.PERSONS,
                adult.key(),
                household,
                adult.given(),
                adult.family(),
                street,
                town.ordinance().postcode(),
                town.name(),
                from,
                null);
    }

    private static void child(Kid kid, String household, LocalDate from, LocalDate to, Rows rows) {
        rows.add(Table.CHILDREN, kid.key(), household, kid.given(), kid.family(), kid.birth(), from, to);
    }
}
