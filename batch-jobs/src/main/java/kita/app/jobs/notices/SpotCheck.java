package kita.app.jobs.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.app.jobs.JobRefusedException;
import kita.app.notices.Archival;
import kita.app.notices.LaidNotice;
import kita.app.notices.PdfJudge;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Which files of a step are judged against PDF/UA-1 and PDF/A before their notices are issued: the first of each layout
 * (kind, number of pages, with files, with code), and of the others about one in {@value #ONE_IN}. Chance is a part of the
 * file's digest, so that the same files make the same sample.
 */
public final class SpotCheck {

    /** With 300 notices a second on two cores and some 20 ms for a judgement this costs a few percent. */
    public static final int ONE_IN = 200;

    private static final String LAYOUTS = "layouts";
    private static final String JUDGED = "judged";
    private static final int DIGITS = 8;
    private static final int HEX = 16;

    private final ExecutionContext context;
    private final Set<String> layouts;

    public SpotCheck(StepExecution execution) {
        this.context = execution.getExecutionContext();
        String seen = context.getString(LAYOUTS, "");
        this.layouts = new TreeSet<>(seen.isEmpty() ? List.of() : List.of(seen.split(",")));
    }

    /** How many files of a finished job were judged. */
    public static long judgedIn(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .mapToLong(step -> step.getExecutionContext().getLong(JUDGED, 0))
                .sum();
    }

    /** Whether no notice of its layout came before; from now on one did. */
    boolean isFirstOfLayout(LaidNotice notice) {
        boolean first = layouts.add(layout(notice));
        context.putString(LAYOUTS, String.join(",", layouts));
        return first;
    }

    static boolean isTakenByChance(String digest) {
        return Long.parseLong(digest.substring(0, DIGITS), HEX) % ONE_IN == 0;
    }

    void judged(long files) {
        context.putLong(JUDGED, context.getLong(JUDGED, 0) + files);
    }

    /** Refuses a file that breaks a standard. */
    static void judge(NoticeContent content, byte[] file) {
        List<String> breaches = PdfJudge.breaches(file, Archival.of(content));
        if (!breaches.isEmpty()) {
            throw new JobRefusedException("Der Entwurf zu " + content.head().number()
                    + " ist kein barrierefreies, archivfähiges PDF. Er und die Bescheide derselben Seite sind nicht"
                    + " erlassen. Das ist ein Fehler des Programms; bitte melden Sie ihn mit diesem Text: "
                    + String.join("; ", breaches));
        }
    }

    private static String layout(LaidNotice notice) {
        NoticeContent content = notice.content();
        List<String> parts = new ArrayList<>();
        parts.add(content.kind().name());
        parts.add(String.valueOf(notice.pages()));
        parts.add(Archival.of(content).level());
        if (content.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(Block.Code.class::isInstance)) {
            parts.add("code");
        }
        return String.join(" ", parts);
    }
}
