package kita.sample;

import java.time.LocalDate;

/** Providers, Kitas and their groups. Places follow the demand, a little short of it: nobody gets everything. */
final class KitaRows {

    private static final LocalDate LICENSED = LocalDate.of(2015, 8, 1);

    /** One Kita in six has a group of mixed age, 15 places of which 5 are for under-threes. */
    private static final int MIXED_EVERY = 6;

    private static final int MIXED = 15;
    private static final int MIXED_UNDER_THREE = 5;

    private final SampleTown town;
    private final TownMap map;
    private final Occupancy occupancy;

    KitaRows(SampleTown town, TownMap map, Occupancy occupancy) {
        this.town = town;
        this.map = map;
        this.occupancy = occupancy;
    }

    void write(Rows rows) {
        for (int i = 0; i < town.providers(); i++) {
            rows.add(Table.PROVIDERS, Keys.provider(i), Names.provider(i, town.name()));
        }
        for (TownMap.Site site : map.sites()) {
            Dice dice = Dice.of(town.seed(), "kita address", site.index());
            int provider = site.index() < town.providers() ? site.index() : dice.between(0, town.providers() - 1);
            rows.add(
                    Table.KITAS,
                    Keys.kita(site.index()),
                    Names.kita(site.index()),
                    Keys.provider(provider),
                    Names.street(dice),
                    town.ordinance().postcode(),
                    town.name(),
                    site.spot().latitude(),
                    site.spot().longitude());
        }
        int[] groups = new int[town.kitas()];
        int[] krippe = places(Care.KRIPPE);
        int[] kindergarten = places(Care.KINDERGARTEN);
        for (TownMap.Site site : map.sites()) {
            int kita = site.index();
            if (kita % MIXED_EVERY == MIXED_EVERY - 1
                    && krippe[kita] >= MIXED_UNDER_THREE
                    && kindergarten[kita] >= MIXED) {
                krippe[kita] -= MIXED_UNDER_THREE;
                kindergarten[kita] -= MIXED - MIXED_UNDER_THREE;
                String key = Keys.group(kita, ++groups[kita]);
                rows.add(
                        Table.GROUPS,
                        key,
                        Keys.kita(kita),
                        "altersgemischt",
                        MIXED,
                        from(site),
                        null,
                        MIXED_UNDER_THREE);
            }
        }
        for (TownMap.Site site : map.sites()) {
            groups(site, Care.KRIPPE, krippe[site.index()], groups, rows);
            groups(site, Care.KINDERGARTEN, kindergarten[site.index()], groups, rows);
        }
        int[] hort = places(Care.HORT);
        for (TownMap.Site site : map.sites()) {
            groups(site, Care.HORT, hort[site.index()], groups, rows);
        }
    }

    /** What running contracts need, and the rest of the demand spread over the Kitas; new Kitas get a larger share. */
    private int[] places(Care care) {
        int[] places = new int[town.kitas()];
        double[] share = new double[town.kitas()];
        double shares = 0;
        int needed = 0;
        for (TownMap.Site site : map.sites()) {
            int kita = site.index();
            places[kita] = occupancy.peak(kita, care);
            needed += places[kita];
            Dice dice = Dice.of(town.seed(), "places " + care, kita);
            double weight = site.weight() * (0.6 + 0.8 * dice.unit()) * (site.opensInAugust() ? 3 : 1);
            share[kita] = site.has(care) ? weight : 0;
            shares += share[kita];
        }
        double spare = Math.max(0, supply(care) * occupancy.peakDemand(care) - needed);
        double given = 0;
        int handedOut = 0;
        for (TownMap.Site site : map.sites()) {
            given += spare * share[site.index()] / Math.max(1e-9, shares);
            int now = (int) StrictMath.rint(given) - handedOut;
            places[site.index()] += now;
            handedOut += now;
        }
        return places;
    }

    /** Places for each child that needs one in the fullest month. Krippe is the bottleneck, as everywhere. */
    private static double supply(Care care) {
        return switch (care) {
            case KRIPPE -> 0.97;
            case KINDERGARTEN -> 1.01;
            case HORT -> 1.02;
        };
    }

    private static LocalDate from(TownMap.Site site) {
        return site.opensInAugust() ? Calendar.YEAR_START : LICENSED;
    }

    private static void groups(TownMap.Site site, Care care, int places, int[] groups, Rows rows) {
        int size = care == Care.KRIPPE ? 14 : 23;
        int count = (places + size - 1) / size;
        for (int i = 0; i < count; i++) {
            int here = places * (i + 1) / count - places * i / count;
            String key = Keys.group(site.index(), ++groups[site.index()]);
            rows.add(Table.GROUPS, key, Keys.kita(site.index()), care.german(), here, from(site), null);
        }
    }
}
