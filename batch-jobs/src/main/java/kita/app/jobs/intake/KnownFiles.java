package kita.app.jobs.intake;

import kita.app.jobs.JobRefusedException;
import kita.app.store.registry.IntakeFiles;
import org.springframework.stereotype.Component;

/** Knows the files that were taken in before. Asked within the job: until that has begun, another may still be at it. */
@Component
class KnownFiles {

    private final IntakeFiles files;

    KnownFiles(IntakeFiles files) {
        this.files = files;
    }

    /** Marks those that were the last of their name; one that is older is refused with {@link JobRefusedException}. */
    void recognise(IntakeRun run) {
        run.folder().digests().forEach((name, digest) -> {
            if (isLatest(name, digest)) {
                run.recognised(name);
            }
        });
    }

    /** Last month's file under this month's date would undo what came since. */
    private boolean isLatest(String name, String digest) {
        boolean latest = files.latest(name).map(digest::equals).orElse(false);
        if (!latest && files.isKnown(name, digest)) {
            throw new JobRefusedException("„" + name + "“ wurde schon einmal eingelesen, seither kam eine neuere Datei."
                    + " Wer den alten Stand wirklich zurück will, öffnet die Datei und speichert sie neu.");
        }
        return latest;
    }
}
