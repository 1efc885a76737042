package kita.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the Kitas stand: spread over a round town whose area grows with their number. */
final class TownMap {

    /** Radius of the town in metres for each root of the number of Kitas: one Kita for about 2.5 square kilometres. */
    private static final double RADIUS_PER_ROOT = 900;

    private static final int NEIGHBOURS = 16;

    /** @param weight how many children it draws, in comparison */
    record Site(int index, GeoSpot spot, int weight, boolean krippe, boolean hort, boolean opensInAugust) {
        boolean has(Care care) {
            return care == Care.KINDERGARTEN || (care == Care.KRIPPE ? krippe : hort);
        }
    }

    private final List<Site> sites = new ArrayList<>();
    private final List<List<Site>> nearest = new ArrayList<>();
    private final int[] cumulated;

    TownMap(SampleTown town) {
        int fresh = town.kitas() / 20;
        double radius = RADIUS_PER_ROOT * StrictMath.sqrt(town.kitas());
        for (int i = 0; i < town.kitas(); i++) {
            Dice dice = Dice.of(town.seed(), "kita", i);
            double angle = 2 * StrictMath.PI * dice.unit();
            double far = radius * StrictMath.sqrt(dice.unit());
            GeoSpot spot = town.ordinance().centre().moved(far * StrictMath.cos(angle), far * StrictMath.sin(angle));
            boolean opens = i >= town.kitas() - fresh;
            boolean krippe = opens || i == 0 || dice.percent(88);
            boolean hort = town.ordinance().hasHort() && !opens && (i == 0 || dice.percent(45));
            sites.add(new Site(i, spot, dice.between(6, 14), krippe, hort, opens));
        }
        cumulated = new int[sites.size()];
        int sum = 0;
        for (Site site : sites) {
            sum += site.opensInAugust() ? 0 : site.weight();
            cumulated[site.index()] = sum;
            List<Site> byDistance = new ArrayList<>(sites);
            byDistance.sort(
                    Comparator.<Site>comparingDouble(other -> site.spot().metresTo(other.spot()))
                            .thenComparingInt(Site::index));
            nearest.add(List.copyOf(byDistance.subList(0, Math.min(NEIGHBOURS, byDistance.size()))));
        }
    }

    List<Site> sites() {
        return sites;
    }

    /** A Kita that is open already, larger ones more often. */
    Site anySite(Dice dice) {
        int at = dice.between(0, cumulated[cumulated.length - 1] - 1);
        int index = 0;
        while (cumulated[index] <= at) {
            index++;
        }
        return sites.get(index);
    }

    /** Home near a Kita: a few hundred metres, seldom two kilometres. */
    GeoSpot homeNear(Site site, Dice dice) {
        return site.spot().moved(dice.bell() * 600, dice.bell() * 600);
    }

    /** Kitas near that one, nearest first, itself included. */
    List<Site> around(Site site) {
        return nearest.get(site.index());
    }

    /** Where a child from near that Kita is in care today: mostly there, otherwise in one of the next that has the form. */
    Site inCareNear(Site site, Care care, Dice dice) {
        List<Site> fitting = new ArrayList<>();
        for (Site near : nearest.get(site.index())) {
            if (near.has(care) && !near.opensInAugust()) {
                fitting.add(near);
            }
        }
        if (fitting.isEmpty()) {
            return sites.get(0); // the first Kita has every form
        }
        int choice = dice.weighted(70, 18, 8, 4);
        return fitting.get(Math.min(choice, fitting.size() - 1));
    }
}
