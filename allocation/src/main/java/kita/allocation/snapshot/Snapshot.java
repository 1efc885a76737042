package kita.allocation.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Ranking;
import kita.allocation.proposal.Problem;
import kita.registry.ApplicationId;
import kita.registry.KitaId;

/**
 * An allocation problem and what a person should know about how it came about.
 *
 * @param problem sound, see {@link kita.allocation.proposal.ProblemValidation}
 * @param standings per applicant, ordered by id
 * @param setAside applications that do not take part, ordered by id
 * @param notes things that were settled by a rule and deserve a look
 */
public record Snapshot(
        Problem problem,
        Map<ApplicationId, Standing> standings,
        List<SetAside> setAside,
        List<CapacityProfiles.Overbooked> overbooked,
        List<Note> notes) {

    public Snapshot {
        standings = Collections.unmodifiableMap(new LinkedHashMap<>(standings));
        setAside = List.copyOf(setAside);
        overbooked = List.copyOf(overbooked);
        notes = List.copyOf(notes);
    }

    /** A place in line at each Kita wished for, in the order of the wishes, and the one at no Kita in particular. */
    public record Standing(Ranking general, Map<KitaId, Ranking> byWish) {
        public Standing {
            byWish = Collections.unmodifiableMap(new LinkedHashMap<>(byWish));
        }
    }

    /**
     * @param subject id of the application or family
     * @param sentence in German
     */
    public record Note(String subject, String sentence) {}

    /**
     * Builds the problem from the registry. Independent of the order of the lists.
     *
     * @throws kita.allocation.proposal.InvalidProblemException if the result is not sound, with every finding
     */
    public static Snapshot of(RegistryExtract registry, Catalogue catalogue, Terms terms) {
        return new SnapshotBuilder(registry, catalogue, terms).build();
    }
}
