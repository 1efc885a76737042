package kita.billing.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import kita.billing.ledger.Digest;

/**
 * A billing run and how far it has come; each step is a type, so that what is not released cannot be exported.
 * Preparing and rehearsing change nothing outside; releasing needs a second person who has seen exactly this content.
 */
public sealed interface BillingRun {

    RunContent.Sealed content();

    default RunId id() {
        return content().run();
    }

    /** Computed and sealed (vorbereitet). */
    record Prepared(RunContent.Sealed content, UserName preparedBy) implements BillingRun {

        public Rehearsed rehearsed(RehearsalVerdict verdict) {
            return new Rehearsed(this, verdict);
        }
    }

    /** Compared with the run before (Probelauf); a run is rehearsed once, so its digest stands for its rehearsal, too. */
    record Rehearsed(Prepared prepared, RehearsalVerdict verdict) implements BillingRun {

        @Override
        public RunContent.Sealed content() {
            return prepared.content();
        }

        /**
         * Refused with {@link RunRefusedException} if the same person prepared it, if what was looked at is not what is
         * here, or if the rehearsal asks for a reason or a choice that is not given.
         *
         * @param seen the digest that stands on what the second person looked at
         */
        public Released release(UserName by, Digest seen, ReleaseNote note) {
            if (by.equals(prepared.preparedBy())) {
                throw new RunRefusedException(
                        "FOUR_EYES",
                        "Lauf " + id() + " wurde von " + prepared.preparedBy()
                                + " vorbereitet; freigeben muss ihn eine zweite Person.");
            }
            if (!seen.equals(content().whole())) {
                throw new RunRefusedException(
                        "DIGEST_DIFFERS",
                        "Lauf " + id() + " hat einen anderen Inhalt als den geprüften (Prüfsumme "
                                + content().whole().hex().substring(0, 12) + "\u2026); bitte erneut prüfen.");
            }
            verdict.requireAnswered(id(), note);
            return new Released(this, by, note);
        }
    }

    /** Released by a second person (freigegeben). */
    record Released(Rehearsed rehearsed, UserName releasedBy, ReleaseNote note) implements BillingRun {

        public Released {
            if (releasedBy.equals(rehearsed.prepared().preparedBy())) {
                throw new IllegalArgumentException(
                        "Releaser and preparer of run " + rehearsed.id() + " are one person");
            }
        }

        public Prepared prepared() {
            return rehearsed.prepared();
        }

        @Override
        public RunContent.Sealed content() {
            return rehearsed.content();
        }

        /** @param files name of each file and its digest */
        public Exported exported(Map<String, Digest> files) {
            return new Exported(this, files);
        }
    }

    /** Files were written (exportiert); writing them again must give the same digests. */
    record Exported(Released released, Map<String, Digest> files) implements BillingRun {

        public Exported {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
            if (files.isEmpty()) {
                throw new IllegalArgumentException("An export without a file is none");
            }
        }

        @Override
        public RunContent.Sealed content() {
            return released.content();
        }

        /** Refused with {@link RunRefusedException} if a file written anew differs from the one that went out. */
        public Exported again(Map<String, Digest> written) {
            if (!files.equals(new TreeMap<>(written))) {
                throw new RunRefusedException(
                        "EXPORT_DIFFERS",
                        "Die erneut erzeugten Dateien des Laufs " + id()
                                + " weichen von den bereits übergebenen ab; sie werden nicht herausgegeben.");
            }
            return this;
        }
    }

    /**
     * Taken back entry by entry by a later run (storniert).
     *
     * @param files what had gone out, empty if nothing had
     */
    record Reversed(Released released, Map<String, Digest> files) implements BillingRun {

        public Reversed {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }

        @Override
        public RunContent.Sealed content() {
            return released.content();
        }
    }
}
