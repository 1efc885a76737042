package kita.allocation.proposal.check;

import java.util.ArrayList;
import java.util.List;
import kita.allocation.proposal.DecidingGroup;
import kita.registry.KitaId;

/** The German sentence about a family that could be served better. */
final class BlockingText {

    private BlockingText() {}

    static String of(DecidingGroup group, List<KitaId> from, List<KitaId> to, BlockingFamily.Cause cause) {
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < group.members().size(); i++) {
            if (to.get(i) != null || from.get(i) != null) {
                changes.add(group.members().get(i).id() + " " + place(to.get(i)) + " statt " + place(from.get(i)));
            }
        }
        String why = cause == BlockingFamily.Cause.FREE_PLACES
                ? "die Plätze dafür sind frei oder nur über die Wünsche hinaus vergeben."
                : "dafür müssten nur Kinder weichen, die dort weiter hinten stehen.";
        return "Die Familie könnte besser versorgt werden (" + String.join("; ", changes) + "): " + why;
    }

    private static String place(KitaId kita) {
        return kita == null ? "kein Wunschplatz" : "Kita " + kita;
    }
}
