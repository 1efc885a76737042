package kita.app.jobs.intake;

import kita.app.intake.FileRefusedException;
import kita.app.intake.SheetRow;
import kita.app.intake.SheetSource;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.Progress;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Rows of one sheet as items. Keeps no position: a second attempt reads from the top, where nothing changes twice. */
final class SheetReader implements ItemStreamReader<SheetRow> {

    private final SheetFile file;
    private final Progress progress;
    private SheetSource rows;

    SheetReader(SheetFile file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        progress.begin(file.kind().sheet() + " einlesen", 0);
        try {
            rows = file.open();
        } catch (FileRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    @Override
    public SheetRow read() {
        try {
            return rows.next().orElse(null);
        } catch (FileRefusedException refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
        progress.end();
    }
}
