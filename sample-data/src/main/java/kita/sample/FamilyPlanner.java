package kita.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.sample.Family.KidPlan;

/** Draws which children a family has, until the contracts and the applications of the town are used up. */
final class FamilyPlanner {

    private final SampleTown town;
    private final Births births;
    private int contractsLeft;
    private int applicationsLeft;

    FamilyPlanner(SampleTown town) {
        this.town = town;
        this.births = new Births(town.ordinance());
        this.contractsLeft = town.contracts();
        this.applicationsLeft = town.applications();
    }

    boolean hasNext() {
        return contractsLeft > 0 || applicationsLeft > 0;
    }

    /** The next family's children: those in care first, then those who apply, then the others. */
    List<KidPlan> next(Dice dice) {
        List<KidPlan> kids = contractsLeft > 0 ? familyInCare(dice) : newFamily(dice);
        if (dice.percent(25)) {
            kids.add(new KidPlan(dice.day(LocalDate.of(2009, 1, 1), LocalDate.of(2015, 6, 30)), null, null));
        }
        return kids;
    }

    private List<KidPlan> familyInCare(Dice dice) {
        List<KidPlan> kids = new ArrayList<>();
        Care care = births.anyCare(dice);
        LocalDate birth = births.inCare(care, dice);
        kids.add(inCare(birth, care));
        if (contractsLeft > 0 && dice.percent(1.3)) {
            kids.add(inCare(birth, care)); // twins
        } else if (contractsLeft > 0 && dice.percent(9.5)) {
            Care other = births.anyCare(dice);
            LocalDate siblingBirth = births.siblingInCare(birth, other, dice);
            if (siblingBirth != null) {
                kids.add(inCare(siblingBirth, other));
            }
        }
        if (applicationsLeft > 0) {
            // The next child of the family, or one who wants another Kita.
            double perFamily = 100.0 * town.applications() / Math.max(1, town.contracts());
            if (dice.percent(0.18 * perFamily)) {
                kids.add(applying(births.applicant(start(dice), dice), null));
            } else if (care == Care.KINDERGARTEN
                    && dice.percent(0.04 * perFamily)
                    && births.staysInKindergarten(birth)) {
                applicationsLeft--;
                kids.set(0, new KidPlan(birth, care, Calendar.YEAR_START));
            }
        }
        return kids;
    }

    private List<KidPlan> newFamily(Dice dice) {
        List<KidPlan> kids = new ArrayList<>();
        Births.Applicant first = births.applicant(start(dice), dice);
        kids.add(applying(first, null));
        if (applicationsLeft > 0 && dice.percent(2.2)) {
            kids.add(applying(first, null)); // twins
        } else if (applicationsLeft > 0 && dice.percent(6)) {
            Births.Applicant second = births.applicant(first.start(), dice);
            long apart = Math.abs(java.time.temporal.ChronoUnit.DAYS.between(first.birth(), second.birth()));
            if (apart > 300) {
                kids.add(applying(second, null));
            }
        }
        return kids;
    }

    private KidPlan inCare(LocalDate birth, Care care) {
        contractsLeft--;
        return new KidPlan(birth, care, null);
    }

    private KidPlan applying(Births.Applicant applicant, Care care) {
        applicationsLeft--;
        return new KidPlan(applicant.birth(), care, applicant.start());
    }

    /** August for seven of ten, then month by month to January. */
    private static LocalDate start(Dice dice) {
        return Calendar.YEAR_START.plusMonths(dice.weighted(70, 9, 7, 5, 4, 5));
    }
}
