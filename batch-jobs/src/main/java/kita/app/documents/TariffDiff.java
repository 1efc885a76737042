package kita.app.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kita.money.Money;

/**
 * What differs between two ordinances, value by value. Versions, rules, facts and cells are found by their names and
 * classes and not by their place in the file, so a line that moved is no difference; the order of rules is one, because
 * it is the order of the computation.
 */
public final class TariffDiff {

    /** One value; absent on the side that does not have it. */
    public record Line(String place, Optional<String> before, Optional<String> after) {

        /** One line, as the command line prints it. */
        public String german() {
            return place + ": " + before.orElse("–") + " → " + after.orElse("–");
        }

        /** The example that differs, if it is about one: what proves an ordinance is no part of what it says. */
        public Optional<String> example() {
            return place.startsWith(FlatTariff.EXAMPLE)
                    ? Optional.of(place.split(FlatTariff.BELOW, 2)[0])
                    : Optional.empty();
        }

        /** How much more the value is, if both are amounts or numbers in a table. */
        Optional<Money> raise() {
            try {
                return Optional.of(Values.plainMoney(after.orElse("")).minus(Values.plainMoney(before.orElse(""))));
            } catch (NumberFormatException noAmount) {
                return Optional.empty();
            }
        }
    }

    private TariffDiff() {}

    /** In the order of the second document, what only the first has last. Neither needs to be a valid ordinance. */
    public static List<Line> between(YamlNode before, YamlNode after) {
        Map<String, String> old = new FlatTariff().of(before);
        Map<String, String> now = new FlatTariff().of(after);
        Set<String> places = new LinkedHashSet<>(now.keySet());
        places.addAll(old.keySet());
        List<Line> lines = new ArrayList<>();
        for (String place : places) {
            Optional<String> was = Optional.ofNullable(old.get(place));
            Optional<String> is = Optional.ofNullable(now.get(place));
            if (!was.equals(is)) {
                lines.add(new Line(place, was, is));
            }
        }
        return lines;
    }

    /** Cells that cost more, cells that cost less, and the largest rise in cents. */
    public static Map<String, Long> cells(List<Line> lines) {
        List<Long> raises = lines.stream()
                .filter(line -> line.place().contains(FlatTariff.CELL))
                .map(Line::raise)
                .flatMap(Optional::stream)
                .map(Money::cents)
                .toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("dearer", raises.stream().filter(cents -> cents > 0).count());
        counts.put("cheaper", raises.stream().filter(cents -> cents < 0).count());
        counts.put(
                "largestRaiseCents",
                raises.stream().mapToLong(Long::longValue).max().orElse(0));
        return counts;
    }
}
