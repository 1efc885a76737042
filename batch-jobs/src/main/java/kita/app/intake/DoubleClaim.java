package kita.app.intake;

import java.util.Optional;
import kita.registry.ChildId;
import kita.registry.HouseholdId;
import kita.registry.Period;

/**
 * Two households claim the same child for the same time (Widerspruch). It counts in one of them, or fees would fall for two
 * families; which one is right a clerk finds out. Numbers alone and no name, so that nobody learns of the other family from
 * a list that is passed on.
 *
 * @param counts what stands: what was on file already, else the row that came first
 * @param refused what was not taken
 */
public record DoubleClaim(ChildId child, Claim counts, Claim refused) {

    /** @param row of the file that is taken in; empty if it has been on file */
    public record Claim(HouseholdId household, Period period, Optional<Place> row) {}

    /** Where a row stands. */
    public record Place(String file, String sheet, int row) {

        @Override
        public String toString() {
            return file + ", " + sheet + ", Zeile " + row;
        }
    }
}
