package kita.app.jobs.letters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.CannotBeMade;
import kita.app.jobs.notices.Draft;
import kita.app.jobs.notices.NoticeSettingsReader;
import kita.app.jobs.notices.Specimens;
import kita.app.jobs.notices.WaitingFees;
import kita.app.notices.LaidNotice;
import kita.app.store.billing.RehearsalQueries;
import kita.app.store.billing.Rehearsals;
import kita.app.store.billing.Runs;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeKind;
import kita.billing.run.BillingRun;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RunId;
import kita.registry.GuardianId;
import org.springframework.stereotype.Service;

/**
 * How the letters of a draft will read (Musterschreiben), for whoever is to release it. The payers are those with the
 * largest changes; in a first run, which changes nothing for anybody, those for whom it posts most.
 */
@Service
public class RehearsalLetters {

    private static final String MARK = "Muster aus dem Probelauf, nicht zum Versand";
    /** Behind these nobody is looked at: all their letters are tried, so that what cannot be made is known in time. */
    private static final int PAYERS = 50;
    /** So many of a kind are written: notices differ more from each other than announcements do. */
    private static final Map<NoticeKind, Integer> MOST = Map.of(NoticeKind.FEE, 3, NoticeKind.ANNOUNCEMENT, 2);

    /**
     * Letters of a draft.
     *
     * @param files those that were written, largest change first
     * @param notMade letters to the payers that were looked at, which could not be issued either
     */
    public record Samples(List<Path> files, List<SetAside> notMade) {}

    private final Runs runs;
    private final Rehearsals rehearsals;
    private final RehearsalQueries queries;
    private final WaitingFees fees;
    private final AnnouncementLetters announcements;
    private final NoticeSettingsReader settings;
    private final Specimens specimens;
    private final TenantTransactions transactions;

    RehearsalLetters(
            Runs runs,
            Rehearsals rehearsals,
            RehearsalQueries queries,
            WaitingFees fees,
            AnnouncementLetters announcements,
            NoticeSettingsReader settings,
            Specimens specimens,
            TenantTransactions transactions) {
        this.runs = runs;
        this.rehearsals = rehearsals;
        this.queries = queries;
        this.fees = fees;
        this.announcements = announcements;
        this.settings = settings;
        this.specimens = specimens;
        this.transactions = transactions;
    }

    /**
     * Writes the fee notices that wait for these payers and the announcements of their debits, as specimens of the day of
     * the draft, and removes those of an earlier call that are due no more. A run that is no rehearsed draft, or not any
     * more, has none. Refused with {@link JobRefusedException} if there is no such run or the folder cannot be written.
     */
    public Samples write(RunId id, Path folder) {
        return transactions.call(id.tenant(), () -> {
            Map<NoticeKind, Integer> written = new EnumMap<>(NoticeKind.class);
            Map<String, byte[]> files = new LinkedHashMap<>();
            List<SetAside> notMade = new ArrayList<>();
            for (Draft draft : due(id)) {
                NoticeKind kind = draft.subject().kind();
                try {
                    LaidNotice specimen = specimens.layOut(draft.writer(), MARK);
                    if (written.merge(kind, 1, Integer::sum) <= MOST.get(kind)) {
                        files.put(kind.fileName(SampleFolder.PREFIX + (files.size() + 1)), specimens.draw(specimen));
                    }
                } catch (CannotBeMade refused) {
                    notMade.add(new SetAside(kind, draft.subject().key(), refused.getMessage()));
                }
            }
            return new Samples(new SampleFolder(folder).hold(files), List.copyOf(notMade));
        });
    }

    /** What is due, whether it can be made or not; the payer of the largest change first. */
    private List<Draft> due(RunId id) {
        BillingRun run = runs.find(id).orElseThrow(() -> new JobRefusedException("Den Lauf " + id + " gibt es nicht."));
        if (!(run instanceof BillingRun.Rehearsed)) {
            return List.of();
        }
        // Not the day of whoever looks: on any day the files have the same bytes.
        LocalDate day = run.content().terms().businessDay();
        List<GuardianId> payers = payers(id);
        List<Draft> due = new ArrayList<>(fees.to(payers, day));
        due.addAll(announcements.to(payers, id, day, settings.read()));
        due.sort(Comparator.comparingInt(
                draft -> payers.indexOf(draft.addressee().orElseThrow())));
        return due;
    }

    private List<GuardianId> payers(RunId id) {
        if (rehearsals.figures(id).flatMap(RehearsalFigures::comparedWith).isEmpty()) {
            return queries.payersOfLargestPostings(id, PAYERS);
        }
        List<GuardianId> payers = new ArrayList<>();
        rehearsals.eachChange(
                id, PAYERS, named -> payers.add(named.change().account().payer()));
        return payers;
    }
}
