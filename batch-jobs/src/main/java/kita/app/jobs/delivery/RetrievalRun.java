package kita.app.jobs.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.files.WholeFolder;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.IssuedDrawings;
import kita.app.store.AuditTrail;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.Provisions;
import kita.app.store.notices.Provisions.Batch;
import kita.app.store.notices.Provisions.Provided;
import kita.app.tenant.TenantTransactions;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Makes notices available for retrieval (Bereitstellung zum Abruf): all that have not left the house yet and whose
 * addressee has consented go as files into a folder for the portal and are noted as provided, so that no print run takes
 * them, too. The portal itself, with its authentication and the notification, is not ours.
 *
 * <p>A batch is drawn before it is noted and shown after. Who is stopped in between loses nothing and repeats nothing: the
 * next call shows what was noted and throws away what was not.
 */
@Service
public class RetrievalRun {

    private static final Pattern NAME = Pattern.compile("abruf-(\\d{4}-\\d{2}-\\d{2})-(\\d{1,6})");

    /**
     * What a call did.
     *
     * @param provided how many notices are new
     * @param folders of all batches of the day
     * @param written those that were not there before
     */
    public record Result(int provided, List<Path> folders, List<Path> written) {
        public Result {
            folders = List.copyOf(folders);
            written = List.copyOf(written);
        }
    }

    private final Provisions provisions;
    private final NoticeRegister register;
    private final IssuedDrawings drawings;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    RetrievalRun(
            Provisions provisions,
            NoticeRegister register,
            IssuedDrawings drawings,
            AuditTrail audit,
            TenantTransactions transactions) {
        this.provisions = provisions;
        this.register = register;
        this.drawings = drawings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Makes available what waits on that day, on which the notifications are sent, and sees to it that the folders of the
     * day are there with the bytes they had.
     */
    public Result provide(TenantId tenant, LocalDate day, LocalDate today, String user, Path parent) {
        if (day.isAfter(today)) {
            throw new JobRefusedException("Die Benachrichtigungen können nicht erst in der Zukunft versandt sein.");
        }
        transactions.run(tenant, () -> {
            register.oneAtATime();
            finishInterrupted(parent);
        });
        int provided = transactions.call(tenant, () -> {
            register.oneAtATime();
            return note(day, today, user, parent);
        });
        return transactions.call(tenant, () -> {
            register.oneAtATime();
            return show(provided, day, parent);
        });
    }

    private int note(LocalDate day, LocalDate today, String user, Path parent) {
        List<Provided> waiting = provisions.waiting(day);
        if (!waiting.isEmpty()) {
            Batch batch = new Batch(day, provisions.of(day).size() + 1);
            fill(folder(parent, batch), day, waiting);
            provisions.note(batch, waiting, today, user);
            audit.add(user, "notice.provided", name(batch), waiting.size() + " Bescheide");
        }
        return waiting.size();
    }

    private Result show(int provided, LocalDate day, Path parent) {
        List<Path> folders = new ArrayList<>();
        List<Path> written = new ArrayList<>();
        for (Batch batch : provisions.of(day)) {
            WholeFolder folder = folder(parent, batch);
            folders.add(folder.place());
            if (!folder.isThere()) {
                written.add(folder.place());
                show(folder, batch);
            }
        }
        return new Result(provided, folders, written);
    }

    /** From the side if it was filled by this call, or else drawn again. */
    private void show(WholeFolder folder, Batch batch) {
        try {
            folder.show();
            if (!folder.isThere()) {
                fill(folder, batch.day(), provisions.in(batch));
                folder.show();
            }
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    private void finishInterrupted(Path parent) {
        try {
            for (String name : WholeFolder.unfinished(parent)) {
                Optional<Batch> batch = batch(name);
                if (batch.isPresent()) {
                    finish(new WholeFolder(parent.resolve(name)), batch.get());
                }
            }
        } catch (IOException failure) {
            throw cannotWrite(new WholeFolder(parent), failure);
        }
    }

    private void finish(WholeFolder folder, Batch batch) throws IOException {
        List<Provided> noted = provisions.in(batch);
        if (noted.isEmpty()) {
            folder.discard();
        } else {
            fill(folder, batch.day(), noted);
            folder.show();
        }
    }

    private void fill(WholeFolder folder, LocalDate day, List<Provided> notices) {
        IssuedDrawings.Pen pen = drawings.pen(folder.place().toAbsolutePath().getParent());
        try {
            folder.fill(side -> {
                for (Provided notice : notices) {
                    Files.write(
                            side.resolve(notice.file().name()),
                            pen.draw(notice.file()).pdf());
                }
                RetrievalIndex.write(notices, day, side.resolve("verzeichnis.xlsx"));
            });
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    private static WholeFolder folder(Path parent, Batch batch) {
        return new WholeFolder(parent.resolve(name(batch)));
    }

    private static String name(Batch batch) {
        return "abruf-" + batch.day() + "-" + batch.number();
    }

    /** Other work may leave its side in the same folder. */
    private static Optional<Batch> batch(String name) {
        Matcher matcher = NAME.matcher(name);
        try {
            return matcher.matches()
                    ? Optional.of(new Batch(LocalDate.parse(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static JobRefusedException cannotWrite(WholeFolder folder, IOException failure) {
        return new JobRefusedException(
                "In den Ordner " + folder.place() + " lässt sich nicht schreiben: " + failure.getMessage(), failure);
    }
}
