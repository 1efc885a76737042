package kita.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many applicants a simple office could place: first come, first served, then whatever is near. */
class PlacementOutlookTest {

    private static final double REACH_METRES = 5_000;

    private final Map<String, int[]> free = new HashMap<>();
    private final Map<String, LocalDate> births = new HashMap<>();
    private final Map<String, GeoSpot> kitas = new HashMap<>();
    private final Map<String, GeoSpot> homes = new HashMap<>();

    static List<SampleTown> towns() {
        return SampleTown.ready();
    }

    @ParameterizedTest
    @MethodSource("towns")
    void most_applicants_find_a_place_and_some_do_not(SampleTown town) {
        Drawn drawn = new Drawn(town);
        countPlaces(drawn);
        takeRunningContracts(drawn);
        assertThat(free.values()).allSatisfy(months -> {
            for (int places : months) {
                assertThat(places).isNotNegative();
            }
        });
        int byWish = 0;
        int byOffice = 0;
        List<Map<String, Object>> applications = drawn.rows(Table.APPLICATIONS);
        applications.sort(Comparator.comparing(row -> Drawn.day(row, "Eingang am")));
        for (Map<String, Object> application : applications) {
            if (!drawn.isBroken(Table.APPLICATIONS, application.get("Anmelde-Nr"))) {
                if (takeAWish(application)) {
                    byWish++;
                } else if (takeANearOne(application)) {
                    byOffice++;
                }
            }
        }
        double share = 100.0 * (byWish + byOffice) / town.applications();
        assertThat(share)
                .as("percent placed in %s: %d by wish, %d by the office", town.name(), byWish, byOffice)
                .isBetween(89.0, 96.0);
    }

    private void countPlaces(Drawn drawn) {
        for (Map<String, Object> group : drawn.rows(Table.GROUPS)) {
            boolean mixed = "altersgemischt".equals(group.get("Betreuungsform"));
            int underThree = mixed ? Drawn.whole(group, "davon unter 3") : 0;
            String form = mixed ? "Kindergarten" : Drawn.text(group, "Betreuungsform");
            addPlaces(group.get("Kita-Nr") + "|" + form, Drawn.whole(group, "Plätze") - underThree);
            if (mixed) {
                addPlaces(group.get("Kita-Nr") + "|Krippe", underThree);
            }
        }
        for (Map<String, Object> child : drawn.rows(Table.CHILDREN)) {
            if (child.get("Geburtsdatum") instanceof LocalDate birth) {
                births.put(Drawn.text(child, "Kind-Nr"), birth);
            }
        }
        for (Map<String, Object> household : drawn.rows(Table.HOUSEHOLDS)) {
            homes.put(Drawn.text(household, "Haushalt-Nr"), spot(household));
        }
        for (Map<String, Object> kita : drawn.rows(Table.KITAS)) {
            kitas.put(Drawn.text(kita, "Kita-Nr"), spot(kita));
        }
    }

    private void addPlaces(String key, int places) {
        int[] months = free.computeIfAbsent(key, k -> new int[12]);
        for (int m = 0; m < 12; m++) {
            months[m] += places;
        }
    }

    private static GeoSpot spot(Map<String, Object> row) {
        return new GeoSpot((Double) row.get("Breitengrad"), (Double) row.get("Längengrad"));
    }

    private void takeRunningContracts(Drawn drawn) {
        Set<String> seen = new HashSet<>();
        for (Map<String, Object> contract : drawn.rows(Table.CONTRACTS)) {
            String child = Drawn.text(contract, "Kind-Nr");
            if (drawn.isBroken(Table.CONTRACTS, contract.get("Vertrags-Nr"))) {
                continue;
            }
            for (int m = 0; m < 12; m++) {
                LocalDate month = Calendar.YEAR_START.plusMonths(m);
                LocalDate end = Drawn.day(contract, "gültig bis");
                boolean runs =
                        !Drawn.day(contract, "gültig ab").isAfter(month) && (end == null || !end.isBefore(month));
                if (runs && seen.add(child + m)) {
                    cell(contract.get("Kita-Nr"), form(child, contract, month))[m]--;
                }
            }
        }
    }

    private boolean takeAWish(Map<String, Object> application) {
        for (int i = 1; i <= 8; i++) {
            Object kita = application.get("Wunsch " + i);
            if (kita != null && take(application, kita)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeANearOne(Map<String, Object> application) {
        for (String key : free.keySet().stream().sorted().toList()) {
            String kita = key.substring(0, key.indexOf('|'));
            if (home(application).metresTo(kitas.get(kita)) <= REACH_METRES && take(application, kita)) {
                return true;
            }
        }
        return false;
    }

    private GeoSpot home(Map<String, Object> application) {
        return homes.get(
                Drawn.text(application, "Kind-Nr").replace("-K-", "-H-").substring(0, 12));
    }

    private boolean take(Map<String, Object> application, Object kita) {
        String child = Drawn.text(application, "Kind-Nr");
        LocalDate start =
                YearMonth.parse(Drawn.text(application, "Gewünschter Beginn")).atDay(1);
        int first = (int) java.time.temporal.ChronoUnit.MONTHS.between(Calendar.YEAR_START, start);
        for (int m = first; m < 12; m++) {
            int[] months = free.get(kita + "|" + form(child, application, Calendar.YEAR_START.plusMonths(m)));
            if (months == null || months[m] < 1) {
                return false;
            }
        }
        for (int m = first; m < 12; m++) {
            cell(kita, form(child, application, Calendar.YEAR_START.plusMonths(m)))[m]--;
        }
        return true;
    }

    private int[] cell(Object kita, String form) {
        return free.computeIfAbsent(kita + "|" + form, k -> new int[12]);
    }

    private String form(String child, Map<String, Object> row, LocalDate month) {
        if ("Hort".equals(row.get("Betreuungsform"))) {
            return "Hort";
        }
        return month.isBefore(Calendar.kindergartenFrom(births.get(child))) ? "Krippe" : "Kindergarten";
    }
}
