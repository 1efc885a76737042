package kita.app.jobs.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import kita.app.notices.NoticePage;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
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
        HTML(".html", NoticePage::of),
        TEXT(".txt", NoticePage::plain);

        private final String suffix;
        private final Function<NoticeContent, String> made;

        Form(String suffix, Function<NoticeContent, String> made) {
            this.suffix = suffix;
            this.made = made;
        }
    }

    private final IssuedNotices issued;
    private final TenantTransactions transactions;

    NoticePages(IssuedNotices issued, TenantTransactions transactions) {
        this.issued = issued;
        this.transactions = transactions;
    }

    /** Writes all notices of the municipality beside their PDF files, and answers how many there are. */
    public int write(TenantId tenant, Form form, Path folder) {
        int written = 0;
        int year = 0;
        long serial = 0;
        while (true) {
            int afterYear = year;
            long afterSerial = serial;
            List<IssuedFile> page = transactions.call(tenant, () -> {
                List<IssuedFile> files = issued.after(afterYear, afterSerial, PAGE);
                files.forEach(file -> write(folder.resolve(name(file, form)), form.made.apply(issued.content(file))));
                return files;
            });
            if (page.isEmpty()) {
                return written;
            }
            written += page.size();
            year = page.get(page.size() - 1).year();
            serial = page.get(page.size() - 1).serial();
        }
    }

    private static String name(IssuedFile file, Form form) {
        return file.name().replaceFirst("\\.pdf$", form.suffix);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
