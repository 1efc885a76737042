package kita.allocation.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/** Proposals for tests, written as "child -> Kita". */
public final class Proposals {

    public static final String DIGEST = "0".repeat(64);

    private Proposals() {}

    /** A Kita on the child's list is a place by wish, one within its reach a place by the office. */
    public static Proposal of(Problem problem, Map<String, String> kitas) {
        List<Placement> placements = new ArrayList<>();
        for (Applicant applicant : problem.applicants()) {
            placements.add(placement(applicant, kitas.get(applicant.id().value())));
        }
        return new Proposal(DIGEST, 1, placements);
    }

    private static Placement placement(Applicant applicant, String kita) {
        ApplicationId id = applicant.id();
        if (kita == null) {
            return new Placement.None(id);
        }
        KitaId kitaId = new KitaId(kita);
        for (int i = 0; i < applicant.wishes().size(); i++) {
            if (applicant.wishes().get(i).kita().equals(kitaId)) {
                return new Placement.ByWish(id, kitaId, i + 1);
            }
        }
        return applicant.officeOptions().stream()
                .filter(option -> option.kita().equals(kitaId))
                .findFirst()
                .map(option -> (Placement) new Placement.ByOffice(id, kitaId, option.distanceMetres()))
                .orElseThrow(() -> new IllegalArgumentException(id + " neither named nor may be offered " + kita));
    }
}
