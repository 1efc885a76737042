package kita.allocation.solver.plain;

import java.util.Comparator;

/** Whoever is first in line is placed first, because it weighs most. */
public final class FirstInLineIsHardest implements Comparator<PlainChild> {

    @Override
    public int compare(PlainChild first, PlainChild second) {
        return Integer.compare(second.turn(), first.turn());
    }
}
