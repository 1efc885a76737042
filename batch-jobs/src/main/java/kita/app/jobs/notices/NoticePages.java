package kita.app.jobs.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kita.app.explanations.Explained;
import kita.app.explanations.ExplanationPage;
import kita.app.explanations.ExplanationPrinter;
import kita.app.explanations.Language;
import kita.app.jobs.JobRefusedException;
import kita.app.notices.NoticePage;
import kita.app.recompute.RecomputePage;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.app.store.notices.NoticeRegister;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeContent;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/** Issued notices in other forms than paper, of the same content; the paper is what counts. */
@Service
public class NoticePages {

    private static final int PAGE = 500;

    /** In what form. */
    public enum Form {
        HTML(".html", (notice, known) -> Optional.of(NoticePage.of(notice))),
        TEXT(".txt", (notice, known) -> Optional.of(NoticePage.plain(notice))),
        /** Each step computed again, with the cell of the table; of notices that compute something. */
        STEPS("-rechenweg.html", (notice, known) -> known.recheck(notice).map(RecomputePage::of));

        private final String suffix;
        private final Made made;

        Form(String suffix, Made made) {
            this.suffix = suffix;
            this.made = made;
        }
    }

    private interface Made {
        Optional<String> of(NoticeContent notice, Attachments.Known known);

        default Bytes bytes() {
            return (notice, known) -> of(notice, known).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private interface Bytes {
        Optional<byte[]> of(NoticeContent notice, Attachments.Known known);
    }

    private final IssuedNotices issued;
    private final Attachments attachments;
    private final TenantTransactions transactions;

    NoticePages(IssuedNotices issued, Attachments attachments, TenantTransactions transactions) {
        this.issued = issued;
        this.attachments = attachments;
        this.transactions = transactions;
    }

    /**
     * Writes notices of the municipality beside their PDF files, and answers how many it wrote.
     *
     * @param only one of them; all if empty. One that does not exist is refused with {@link JobRefusedException}
     */
    public int write(TenantId tenant, Form form, Optional<NoticeRegister.Key> only, Path folder) {
        return write(tenant, new Kind(form.suffix, form.made.bytes()), only, folder);
    }

    /** As {@link #write}: beside a fee notice a page in that language and the same on paper (PDF). */
    public int explain(TenantId tenant, Language language, Optional<NoticeRegister.Key> only, Path folder) {
        Made page = (notice, known) ->
                known.computation(notice).map(found -> ExplanationPage.of(Explained.of(notice, found), language));
        ExplanationPrinter printer = new ExplanationPrinter();
        Bytes paper = (notice, known) ->
                known.computation(notice).map(found -> printer.print(Explained.of(notice, found), language));
        String suffix = "-erklaerung-" + language.code();
        return write(tenant, new Kind(suffix + ".html", page.bytes()), only, folder)
                + write(tenant, new Kind(suffix + ".pdf", paper), only, folder);
    }

    /** @param suffix of the file, in place of .pdf */
    private record Kind(String suffix, Bytes made) {}

    private int write(TenantId tenant, Kind kind, Optional<NoticeRegister.Key> only, Path folder) {
        return only.isPresent() ? one(tenant, kind, only.get(), folder) : all(tenant, kind, folder);
    }

    private int one(TenantId tenant, Kind kind, NoticeRegister.Key notice, Path folder) {
        return transactions.call(tenant, () -> {
            IssuedFile file = issued.find(notice)
                    .orElseThrow(() -> new JobRefusedException("Einen Bescheid mit der Nummer " + notice.year() + "-"
                            + notice.number() + " gibt es in dieser Gemeinde nicht."));
            return write(file, kind, attachments.read(), folder) ? 1 : 0;
        });
    }

    private int all(TenantId tenant, Kind kind, Path folder) {
        int written = 0;
        int year = 0;
        long serial = 0;
        while (true) {
            int afterYear = year;
            long afterSerial = serial;
            List<IssuedFile> page = new ArrayList<>();
            written += transactions.call(tenant, () -> {
                Attachments.Known known = attachments.read();
                page.addAll(issued.after(afterYear, afterSerial, PAGE));
                return (int) page.stream()
                        .filter(file -> write(file, kind, known, folder))
                        .count();
            });
            if (page.isEmpty()) {
                return written;
            }
            year = page.get(page.size() - 1).year();
            serial = page.get(page.size() - 1).serial();
        }
    }

    private boolean write(IssuedFile file, Kind kind, Attachments.Known known, Path folder) {
        Optional<byte[]> page = kind.made().of(issued.content(file), known);
        page.ifPresent(bytes -> write(folder.resolve(name(file, kind)), bytes));
        return page.isPresent();
    }

    private static String name(IssuedFile file, Kind kind) {
        return file.name().replaceFirst("\\.pdf$", kind.suffix());
    }

    /** A file that is already the same keeps the day on which it was written. */
    private static void write(Path file, byte[] bytes) {
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
