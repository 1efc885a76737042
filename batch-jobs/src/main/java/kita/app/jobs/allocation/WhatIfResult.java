package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.proposal.check.Counts;
import kita.registry.ApplicationId;

/**
 * Who would win and who would lose.
 *
 * @param changes what was changed, in German
 * @param byGroup by group of criteria, ordered by name; a child can belong to several
 */
public record WhatIfResult(
        List<String> changes,
        Counts before,
        Counts after,
        Map<ApplicationId, WhatIf.Change> byChild,
        List<Group> byGroup) {

    private static final int SHOWN = 40;

    public WhatIfResult {
        changes = List.copyOf(changes);
        byChild = Collections.unmodifiableMap(new TreeMap<>(byChild));
        byGroup = List.copyOf(byGroup);
    }

    /**
     * @param winners children who have a place only after the change
     * @param losers children who have a place only before it
     */
    public record Group(String name, int children, int winners, int losers) {}

    public List<String> winners() {
        return of(WhatIf.Change.WINS_PLACE);
    }

    public List<String> losers() {
        return of(WhatIf.Change.LOSES_PLACE);
    }

    public List<String> better() {
        return of(WhatIf.Change.BETTER_PLACE);
    }

    public List<String> worse() {
        return of(WhatIf.Change.WORSE_PLACE);
    }

    private List<String> of(WhatIf.Change wanted) {
        return byChild.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(entry -> entry.getKey().value())
                .toList();
    }

    /** The table that the youth welfare committee reads. */
    public String german() {
        List<String> lines = new ArrayList<>();
        lines.add("Was wäre, wenn: " + String.join("; ", changes) + ".");
        lines.add("");
        lines.add("%-44s %8s %8s %8s".formatted("", "heute", "dann", "mehr"));
        row(lines, "Kinder mit Platz", before.placed(), after.placed());
        row(lines, "  nach Wunsch (mit behaltenen Plätzen)", before.byWish(), after.byWish());
        row(lines, "  Angebote des Amts", before.byOffice(), after.byOffice());
        row(lines, "Rechtsanspruch ohne Platz", before.unplacedEntitled(), after.unplacedEntitled());
        row(lines, "Geschwister an einer Kita", before.siblingFamiliesTogether(), after.siblingFamiliesTogether());
        row(lines, "Geschwister getrennt", before.siblingFamiliesApart(), after.siblingFamiliesApart());
        lines.add("");
        lines.add(String.format(
                Locale.GERMANY,
                "%,d Kinder gewinnen einen Platz, %,d verlieren ihn; %,d bekommen einen besseren, %,d einen schlechteren.",
                winners().size(),
                losers().size(),
                better().size(),
                worse().size()));
        if (!byGroup.isEmpty()) {
            lines.add("");
            lines.add("%-44s %8s %8s %8s".formatted("Gruppe", "Kinder", "gewinnt", "verliert"));
            byGroup.forEach(group -> lines.add("%-44s %8d %+8d %8s"
                    .formatted(
                            group.name(),
                            group.children(),
                            group.winners(),
                            group.losers() == 0 ? "0" : "-" + group.losers())));
        }
        list(lines, "Einen Platz gewinnen", winners());
        list(lines, "Den Platz verlieren", losers());
        list(lines, "Einen besseren Platz bekommen", better());
        list(lines, "Einen schlechteren Platz bekommen", worse());
        return String.join(System.lineSeparator(), lines);
    }

    private static void row(List<String> lines, String name, int before, int after) {
        lines.add("%-44s %8d %8d %+8d".formatted(name, before, after, after - before));
    }

    private static void list(List<String> lines, String title, List<String> ids) {
        if (!ids.isEmpty()) {
            String rest = ids.size() > SHOWN ? " und " + (ids.size() - SHOWN) + " weitere" : "";
            lines.add("");
            lines.add(title + ": " + String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size()))) + rest + ".");
        }
    }
}
