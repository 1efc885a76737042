package kita.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.sample.Family.Kid;

/** The contracts of children in care: one that runs on the key date, and what is agreed already for the time after. */
final class ContractRows {

    /** @param to last day, or null until further notice */
    record Spell(Care care, TownMap.Site site, int hours, LocalDate from, LocalDate to) {

        boolean runsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private static final LocalDate CHANGE_OF_HOURS = LocalDate.of(2026, 10, 1);

    private final Ordinance ordinance;

    ContractRows(Ordinance ordinance) {
        this.ordinance = ordinance;
    }

    List<Spell> write(Kid kid, Dice dice, Rows rows) {
        List<Spell> spells = spells(kid, dice);
        int number = 1;
        for (Spell spell : spells) {
            rows.add(
                    Table.CONTRACTS,
                    kid.key().replace("-K-", "-V-") + "-" + number++,
                    kid.key(),
                    Keys.kita(spell.site().index()),
                    spell.care().german(),
                    spell.hours(),
                    spell.hours() * 5,
                    spell.from(),
                    spell.to());
        }
        return spells;
    }

    private List<Spell> spells(Kid kid, Dice dice) {
        return switch (kid.plan().care()) {
            case KRIPPE -> krippe(kid, dice);
            case KINDERGARTEN -> kindergarten(kid, dice);
            case HORT -> hort(kid, dice);
        };
    }

    /** Three of five who turn three have the Kindergarten contract that follows; for the others the Krippe contract runs on. */
    private List<Spell> krippe(Kid kid, Dice dice) {
        LocalDate first = Calendar.firstOfMonth(kid.birth().plusMonths(dice.between(10, 16)));
        LocalDate from = first.isAfter(Calendar.KEY_DATE) ? LocalDate.of(2026, 2, 1) : first;
        LocalDate change = Calendar.kindergartenFrom(kid.birth());
        LocalDate school = ordinance.schoolStart(kid.birth()).minusDays(1);
        int hours = dice.pick(ordinance.dailyHours());
        LocalDate end = dice.percent(50) ? school : null;
        boolean follows = !change.isAfter(Calendar.YEAR_END) && dice.percent(60);
        if (!follows) {
            return List.of(new Spell(Care.KRIPPE, kid.inCareAt(), hours, from, end));
        }
        return List.of(
                new Spell(Care.KRIPPE, kid.inCareAt(), hours, from, change.minusDays(1)),
                new Spell(Care.KINDERGARTEN, kid.inCareAt(), hours, change, end));
    }

    /** Ends before school; some go on to the Hort of the same Kita, a few change their hours in October. */
    private List<Spell> kindergarten(Kid kid, Dice dice) {
        LocalDate earliest = Calendar.kindergartenFrom(kid.birth());
        LocalDate later = earliest.plusMonths(dice.percent(75) ? 0 : dice.between(1, 9));
        LocalDate from = later.isAfter(Calendar.KEY_DATE) ? earliest : later;
        LocalDate school = ordinance.schoolStart(kid.birth());
        boolean startsSchool = school.equals(Calendar.YEAR_START);
        int hours = dice.pick(ordinance.dailyHours());
        LocalDate end = startsSchool || dice.percent(40) ? school.minusDays(1) : null;
        List<Spell> spells = new ArrayList<>();
        if (!startsSchool && dice.percent(4)) {
            int other = dice.pick(ordinance.dailyHours());
            spells.add(new Spell(Care.KINDERGARTEN, kid.inCareAt(), hours, from, CHANGE_OF_HOURS.minusDays(1)));
            spells.add(new Spell(Care.KINDERGARTEN, kid.inCareAt(), other, CHANGE_OF_HOURS, end));
        } else {
            spells.add(new Spell(Care.KINDERGARTEN, kid.inCareAt(), hours, from, end));
        }
        if (startsSchool && kid.inCareAt().has(Care.HORT) && dice.percent(70)) {
            LocalDate last = school.plusYears(4).minusDays(1);
            spells.add(new Spell(Care.HORT, kid.inCareAt(), hortHours(dice), school, last));
        }
        return spells;
    }

    private List<Spell> hort(Kid kid, Dice dice) {
        LocalDate school = ordinance.schoolStart(kid.birth());
        LocalDate last = school.plusYears(4).minusDays(1);
        return List.of(new Spell(Care.HORT, kid.inCareAt(), hortHours(dice), school, last));
    }

    private static int hortHours(Dice dice) {
        return dice.pick(List.of(4, 5, 6, 6));
    }
}
