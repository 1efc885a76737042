package kita.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.sample.Family.Kid;

/** The applications of a family, with its wishes and what it states for the award criteria. */
final class ApplicationRows {

    private static final List<String> RULES =
            List.of("zusammen oder gar nicht", "möglichst zusammen", "möglichst zusammen", "unabhängig");

    private final SampleTown town;
    private final TownMap map;

    ApplicationRows(SampleTown town, TownMap map) {
        this.town = town;
        this.map = map;
    }

    /** Siblings who apply at the same time hand in the same day, with the same wishes as far as the forms allow. */
    void write(Family family, Dice dice, Rows rows) {
        List<Kid> applicants = family.kids().stream().filter(Kid::applies).toList();
        String rule = applicants.size() > 1 ? dice.pick(RULES) : "unabhängig";
        LocalDate received = dice.percent(96)
                ? dice.day(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 28))
                : dice.day(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 20));
        List<TownMap.Site> liked = liked(family, dice);
        int wishes = Math.min(8, 3 + dice.weighted(18, 20, 20, 16, 13, 13));
        int hours = dice.pick(town.ordinance().dailyHours());
        String alone = family.adults().size() == 1 ? "ja" : "nein";
        LocalDate aloneProof = proof(received, 85, dice);
        int working = dice.weighted(12, 38, 50);
        int workingParents = Math.min(working, family.adults().size());
        LocalDate workProof = proof(received, 85, dice);
        boolean special = dice.percent(5);
        for (Kid kid : applicants) {
            String key = kid.key().replace("-K-", "-A-");
            Care care = formAtStart(kid);
            List<Object> cells = new ArrayList<>(List.of(
                    key,
                    kid.key(),
                    received,
                    kid.plan().start().toString().substring(0, 7),
                    care.german(),
                    care == Care.HORT ? 6 : hours,
                    care == Care.HORT ? 30 : hours * 5,
                    rule));
            liked.stream()
                    .filter(site -> site.has(care) && !site.equals(kid.inCareAt()))
                    .limit(wishes)
                    .forEach(site -> cells.add(Keys.kita(site.index())));
            addWhatWouldAlsoDo(cells, kid, care);
            rows.add(Table.APPLICATIONS, cells.toArray());
            rows.add(Table.STATEMENTS, key, "ALLEINERZIEHEND", alone, aloneProof);
            rows.add(Table.STATEMENTS, key, "ERWERBSTAETIGE_ELTERN", workingParents, workProof);
            if (special) {
                rows.add(Table.STATEMENTS, key, "BESONDERE_FAMILIENSITUATION", "ja", proof(received, 70, dice));
            }
            if (dice.percent(3)) {
                rows.add(Table.STATEMENTS, key, "INKLUSION", "ja", proof(received, 90, dice));
            }
            if (dice.percent(2)) {
                rows.add(Table.STATEMENTS, key, "JUGENDAMT_HILFE", "ja", proof(received, 95, dice));
            }
        }
    }

    /** One family in six would begin later, one in ten would take shorter days; drawn apart, so that all else stays. */
    private void addWhatWouldAlsoDo(List<Object> cells, Kid kid, Care care) {
        Dice dice = Dice.of(town.seed(), "flexible " + kid.key(), 0);
        while (cells.size() < Table.APPLICATIONS.headers().indexOf("spätester Beginn")) {
            cells.add(null);
        }
        LocalDate start = kid.plan().start();
        boolean later = dice.percent(17);
        cells.add(later ? start.plusMonths(dice.between(1, 3)).toString().substring(0, 7) : null);
        int daily = (Integer) cells.get(Table.APPLICATIONS.headers().indexOf("Stunden/Tag"));
        boolean shorter = care != Care.HORT && daily > 5 && dice.percent(10);
        cells.add(shorter ? daily - 1 : null);
        cells.add(later && dice.percent(40) ? "Beginn" : null);
    }

    /** Near ones first, with taste: some pass by the next Kita. The Kita of a sibling in care comes first of all. */
    private List<TownMap.Site> liked(Family family, Dice dice) {
        record Liking(TownMap.Site site, double cost) {}
        List<Liking> likings = new ArrayList<>();
        for (TownMap.Site site : map.around(family.near())) {
            double cost = family.home().metresTo(site.spot()) + dice.unit() * 1200;
            boolean sibling = family.kids().stream().anyMatch(kid -> !kid.applies() && site.equals(kid.inCareAt()));
            likings.add(new Liking(site, sibling ? -1 : cost));
        }
        likings.sort(Comparator.comparingDouble(Liking::cost)
                .thenComparing(liking -> liking.site().index()));
        return likings.stream().map(Liking::site).toList();
    }

    Care formAtStart(Kid kid) {
        if (!town.ordinance().schoolStart(kid.birth()).isAfter(Calendar.YEAR_START)) {
            return Care.HORT;
        }
        return kid.plan().start().isBefore(Calendar.kindergartenFrom(kid.birth())) ? Care.KRIPPE : Care.KINDERGARTEN;
    }

    private static LocalDate proof(LocalDate received, int percent, Dice dice) {
        return dice.percent(percent) ? received.plusDays(dice.between(-20, 0)) : null;
    }
}
