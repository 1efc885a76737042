package kita.app.jobs.allocation;

import java.util.List;
import java.util.Optional;
import kita.allocation.proposal.Finding;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.check.Certificate;

/**
 * What came out of checking a proposal from its files.
 *
 * @param recomputed what a true certificate says
 * @param differences fields in which the given certificate says something else; empty optional if none was given
 * @param hopeless families whose rule for siblings cannot be met by wish
 */
public record CheckReport(
        Problem problem,
        Certificate recomputed,
        boolean isFeasible,
        Optional<List<CertificateDifference>> differences,
        List<Finding> hopeless) {

    /** What a check can come to. */
    public enum Judgement {
        /** Feasible, nothing left out, nobody passed over; the certificate, if given, is true. */
        SOUND("In Ordnung"),
        /** As {@link #SOUND}, but for families or offers that the certificate itself names. */
        SOUND_BUT_FOR_NAMED_CASES("Das Zertifikat stimmt; es nennt Fälle, die eine Person ansehen muss"),
        /** The proposal can be carried out, but passes somebody over or leaves a place unused, and nothing says so. */
        UNFAIR("Nicht in Ordnung: der Vorschlag übergeht Kinder oder lässt Plätze ungenutzt"),
        /** The certificate does not say what comes out. */
        FALSE_CERTIFICATE("Nicht in Ordnung: das Zertifikat gibt nicht wieder, was sich aus den Dateien ergibt"),
        /** The proposal breaks a rule that every proposal must keep. */
        INFEASIBLE("Nicht in Ordnung: der Vorschlag ist nicht durchführbar");

        private final String german;

        Judgement(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }

        public boolean isAccepted() {
            return this == SOUND || this == SOUND_BUT_FOR_NAMED_CASES;
        }
    }

    public Judgement judgement() {
        if (!isFeasible) {
            return Judgement.INFEASIBLE;
        }
        if (differences.isPresent() && !differences.get().isEmpty()) {
            return Judgement.FALSE_CERTIFICATE;
        }
        if (recomputed.violations().isEmpty() && recomputed.blockingFamilies().isEmpty()) {
            return Judgement.SOUND;
        }
        return differences.isPresent() ? Judgement.SOUND_BUT_FOR_NAMED_CASES : Judgement.UNFAIR;
    }

    /** What a clerk or judge reads. */
    public String german() {
        return CheckText.of(this);
    }
}
