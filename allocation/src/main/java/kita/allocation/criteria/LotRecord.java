package kita.allocation.criteria;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kita.registry.HouseholdId;

/**
 * The record of the lots drawn (Losprotokoll): seed, procedure and every family's lot, the winner first. It holds all that
 * is needed to draw each lot again with tools that everybody has, and no names.
 *
 * @param seed the number that was published before the draw
 * @param procedure in German, with a command that anybody can run
 * @param draws ordered by lot, equal lots (which practically do not occur) by family
 */
public record LotRecord(long seed, String procedure, List<Draw> draws) {

    private static final String PROCEDURE =
            "Je Familie wird ein Los gezogen: SHA-256 über den Text „Startwert|Familie“ "
                    + "(UTF-8), davon die ersten 16 Hexadezimalziffern als Zahl, das oberste Bit auf 0 gesetzt. Die kleinere Zahl "
                    + "gewinnt. Nachrechnen unter Linux: printf '%s' 'Startwert|Familie' | sha256sum | cut -c1-16";

    public LotRecord {
        draws = List.copyOf(draws);
    }

    /**
     * One lot.
     *
     * @param drawnFrom the text that was hashed
     * @param digits the first 16 hexadecimal digits of its SHA-256, as sha256sum prints them
     * @param lot the number that they make
     */
    public record Draw(HouseholdId family, String drawnFrom, String digits, long lot) {}

    /** The draw for those families, each once. */
    public static LotRecord of(Lottery lottery, Collection<HouseholdId> families) {
        List<Draw> draws = families.stream()
                .distinct()
                .map(lottery::draw)
                .sorted(Comparator.comparingLong(Draw::lot).thenComparing(Draw::family))
                .toList();
        return new LotRecord(lottery.seed(), PROCEDURE, draws);
    }

    /** Families whose recorded lot does not come out again; empty if the record is true. */
    public List<HouseholdId> wrongDraws() {
        Lottery again = new Lottery(seed);
        return draws.stream()
                .filter(draw -> !again.draw(draw.family()).equals(draw))
                .map(Draw::family)
                .toList();
    }
}
