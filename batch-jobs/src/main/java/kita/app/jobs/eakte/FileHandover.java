package kita.app.jobs.eakte;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.files.WholeFolder;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.IssuedDrawings;
import kita.app.jobs.notices.IssuedDrawings.Drawn;
import kita.app.notices.Archival;
import kita.app.store.AuditTrail;
import kita.app.store.notices.FileHandovers;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.app.tenant.TenantTransactions;
import kita.billing.export.FiledNotice;
import kita.billing.export.FiledNoticeWriter;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Hands over to the electronic file (eAkte) what it does not have yet: a numbered folder with the PDF of each issued notice
 * and one XML with its data. The XML is shaped after xdomea and not validated ({@link FiledNoticeWriter}).
 *
 * <p>A hand-over is noted and its folder filled at the side in one transaction; shown is the folder after it. Who is
 * stopped in between finds it complete after the next call, and any hand-over can be written again from what is stored.
 */
@Service
public class FileHandover {

    /** The folder beside ours in which the files of notices are. */
    private static final String NOTICES = "notices";

    private static final Pattern NAME = Pattern.compile("abgabe-(\\d{6,9})");

    /** What lies in the folder of a hand-over. */
    public record HandedOver(int number, LocalDate day, int notices, Path folder) {}

    private final FileHandovers handovers;
    private final IssuedDrawings drawings;
    private final AuditTrail audit;
    private final TenantTransactions transactions;

    FileHandover(FileHandovers handovers, IssuedDrawings drawings, AuditTrail audit, TenantTransactions transactions) {
        this.handovers = handovers;
        this.drawings = drawings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The next hand-over; empty if the file has every notice already. */
    public Optional<HandedOver> handOver(TenantId tenant, LocalDate day, String user, Path parent) {
        transactions.run(tenant, () -> {
            handovers.oneAtATime();
            finishInterrupted(parent);
        });
        Optional<HandedOver> next = transactions.call(tenant, () -> {
            handovers.oneAtATime();
            if (!handovers.isAnythingWaiting()) {
                return Optional.empty();
            }
            int number = handovers.add(day, user);
            audit.add(user, "file.handover", Integer.toString(number), "");
            return Optional.of(fill(number, day, parent));
        });
        next.ifPresent(one -> transactions.run(tenant, () -> {
            handovers.oneAtATime();
            show(new WholeFolder(one.folder()));
        }));
        return next;
    }

    /** The same hand-over with the same bytes. Refused if there never was one of that number. */
    public HandedOver again(TenantId tenant, int number, Path parent) {
        return transactions.call(tenant, () -> {
            handovers.oneAtATime();
            LocalDate day = handovers
                    .day(number)
                    .orElseThrow(() -> new JobRefusedException(
                            "Eine Abgabe Nr. " + number + " an die eAkte gibt es in dieser Gemeinde nicht."));
            HandedOver again = fill(number, day, parent);
            show(new WholeFolder(again.folder()));
            return again;
        });
    }

    private HandedOver fill(int number, LocalDate day, Path parent) {
        WholeFolder folder = new WholeFolder(parent.resolve("abgabe-%06d".formatted(number)));
        List<IssuedFile> notices = handovers.in(number);
        IssuedDrawings.Pen pen = drawings.pen(parent.toAbsolutePath().resolveSibling(NOTICES));
        try {
            folder.fill(side -> {
                for (IssuedFile notice : notices) {
                    write(number, day, notice, pen.draw(notice), side);
                }
            });
        } catch (IOException failure) {
            throw cannotWrite(folder.place(), failure);
        }
        return new HandedOver(number, day, notices.size(), folder.place());
    }

    private static void write(int number, LocalDate day, IssuedFile notice, Drawn drawn, Path side) throws IOException {
        Files.write(side.resolve(notice.name()), drawn.pdf());
        try (OutputStream xml = Files.newOutputStream(side.resolve(notice.name().replaceFirst("\\.pdf$", ".xml")))) {
            FiledNoticeWriter.write(
                    new FiledNotice(
                            number,
                            day,
                            drawn.content(),
                            notice.digest(),
                            Archival.of(drawn.content()).level()),
                    xml);
        }
    }

    /** What was noted is filled once more, what was not is thrown away: its notices still wait. */
    private void finishInterrupted(Path parent) {
        try {
            for (String name : WholeFolder.unfinished(parent)) {
                Matcher matcher = NAME.matcher(name);
                if (!matcher.matches()) {
                    continue;
                }
                int number = Integer.parseInt(matcher.group(1));
                WholeFolder folder = new WholeFolder(parent.resolve(name));
                Optional<LocalDate> day = handovers.day(number);
                if (day.isPresent()) {
                    fill(number, day.get(), parent);
                    folder.show();
                } else {
                    folder.discard();
                }
            }
        } catch (IOException failure) {
            throw cannotWrite(parent, failure);
        }
    }

    private static void show(WholeFolder folder) {
        try {
            folder.show();
        } catch (IOException failure) {
            throw cannotWrite(folder.place(), failure);
        }
    }

    private static JobRefusedException cannotWrite(Path folder, IOException failure) {
        return new JobRefusedException(
                "In den Ordner " + folder + " lässt sich nicht schreiben: " + failure.getMessage(), failure);
    }
}
