package kita.app.jobs.notices;

import java.util.List;
import kita.app.jobs.ProgressRelay;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.billing.notice.NoticeContent;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Brings the file of every issued notice into the folder, drawn again from its content where it is missing. */
@Component
public class FilesStep implements Tasklet {

    private static final int PAGE = 200;
    private static final String FOLDER = "folder";
    private static final String YEAR = "year";
    private static final String SERIAL = "serial";

    private final IssuedNotices issued;
    private final Printers printers;
    private final Attachments attachments;
    private final ProgressRelay progress;

    FilesStep(IssuedNotices issued, Printers printers, Attachments attachments, ProgressRelay progress) {
        this.issued = issued;
        this.printers = printers;
        this.attachments = attachments;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        ExecutionContext memory = contribution.getStepExecution().getExecutionContext();
        NoticeFiles files = new NoticeFiles(
                NoticesOrder.folder(contribution.getStepExecution().getJobParameters()));
        String folder = NoticesOrder.folder(contribution.getStepExecution().getJobParameters())
                .toString();
        if (!memory.containsKey(FOLDER) || !memory.getString(FOLDER).equals(folder)) {
            // A job that is taken up with another folder has to fill that one from the start.
            memory.putString(FOLDER, folder);
            memory.putInt(YEAR, 0);
            memory.putLong(SERIAL, 0);
            progress.begin(
                    "Dateien der Bescheide",
                    issued.counts().values().stream().mapToLong(Long::longValue).sum());
        }
        List<IssuedFile> page = issued.after(memory.getInt(YEAR), memory.getLong(SERIAL), PAGE);
        if (page.isEmpty()) {
            files.clearUp();
            progress.end();
            return RepeatStatus.FINISHED;
        }
        Attachments.Known known = attachments.read();
        page.forEach(notice -> files.provide(notice, () -> print(issued.content(notice), known)));
        IssuedFile last = page.get(page.size() - 1);
        memory.putInt(YEAR, last.year());
        memory.putLong(SERIAL, last.serial());
        contribution.incrementReadCount();
        progress.advance(page.size());
        return RepeatStatus.CONTINUABLE;
    }

    private byte[] print(NoticeContent content, Attachments.Known known) {
        return printers.print(content, known.of(content));
    }
}
