package kita.app.jobs.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.IssuedDrawings;
import kita.app.notices.LetterStack;
import kita.app.notices.SheetMarking;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.IssuedFile;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.store.notices.NoticeRegister.Registered;
import kita.app.store.notices.Provisions;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeEvent;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * All letters that nobody has posted or made available for retrieval yet, as a printing house wants them (Druckauftrag): in
 * files of letters with equally many pages, by postcode, with an index. Whoever took them to the post notes it with {@code
 * deadlines posted}; until then the same call gives the same files.
 */
@Service
public class PrintRun {

    /** Letters in one file: a stack that one person can carry and that fits into memory. */
    private static final int LETTERS_A_FILE = 500;

    /**
     * One letter in its place.
     *
     * @param firstPage in that file, from 1
     */
    public record Letter(Key key, String label, int pages, String postcode, String file, int firstPage) {}

    private record Waiting(Key key, IssuedFile file, String label, String postcode, int pages) {}

    private final NoticeRegister register;
    private final Provisions provisions;
    private final IssuedNotices issued;
    private final IssuedDrawings drawings;
    private final TenantTransactions transactions;

    PrintRun(
            NoticeRegister register,
            Provisions provisions,
            IssuedNotices issued,
            IssuedDrawings drawings,
            TenantTransactions transactions) {
        this.drawings = drawings;
        this.register = register;
        this.provisions = provisions;
        this.issued = issued;
        this.transactions = transactions;
    }

    /**
     * Writes the files and the index into the folder, and answers the letters in their order. Refused as long as a letter
     * waits for somebody who consents to retrieval today: on paper as well, it would be notified twice.
     */
    public List<Letter> write(
            TenantId tenant, LocalDate today, LocalDate issuedUpTo, SheetMarking marking, Path folder) {
        return transactions.call(tenant, () -> {
            refuseBeforeRetrieval(today);
            IssuedDrawings.Pen pen = drawings.pen(folder.toAbsolutePath().getParent());
            List<Waiting> waiting = waiting(issuedUpTo, pen);
            if (waiting.isEmpty()) {
                throw new JobRefusedException(
                        "Es gibt keinen Bescheid, der noch nicht zur Post gegeben oder zum Abruf bereitgestellt ist.");
            }
            try {
                Files.createDirectories(folder);
                clear(folder);
                List<Letter> letters = new ArrayList<>();
                for (List<Waiting> stack : stacks(waiting)) {
                    letters.addAll(write(stack, name(stack, letters), marking, folder, pen));
                }
                PrintRunWorkbook.write(letters, issuedUpTo, folder.resolve("druckauftrag.xlsx"));
                return letters;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void refuseBeforeRetrieval(LocalDate today) {
        int waiting = provisions.waiting(today).size();
        if (waiting > 0) {
            throw new JobRefusedException("Für Personen, die in den Abruf eingewilligt haben, "
                    + (waiting == 1 ? "wartet noch ein Bescheid" : "warten noch " + waiting + " Bescheide")
                    + ". Bitte zuerst ./kita delivery provide aufrufen, sonst ginge auch dazu Papier hinaus.");
        }
    }

    /** A file that is left of an earlier call might be printed and posted once more. */
    private static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "briefe-*.pdf")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    /** With equally many pages together, those with fewer first; among them by postcode and number. */
    private List<Waiting> waiting(LocalDate issuedUpTo, IssuedDrawings.Pen pen) {
        List<Registered> notices = new ArrayList<>();
        register.each(notice -> {
            if (!notice.issuedOn().isAfter(issuedUpTo) && isWaiting(notice)) {
                notices.add(notice);
            }
        });
        List<Waiting> waiting = new ArrayList<>();
        for (Registered notice : notices) {
            IssuedFile file = issued.file(notice.key());
            // As it was issued: a newer program may need more pages for it, or fewer.
            IssuedDrawings.Drawn drawn = pen.draw(file);
            waiting.add(new Waiting(
                    notice.key(),
                    file,
                    notice.label(),
                    drawn.content().head().addressee().address().postcode(),
                    LetterStack.pagesOf(drawn.pdf())));
        }
        waiting.sort(Comparator.comparingInt(Waiting::pages)
                .thenComparing(Waiting::postcode)
                .thenComparing(Waiting::key));
        return waiting;
    }

    /** One that came back waits for another address and not for the post; what was provided needs no second copy. */
    private static boolean isWaiting(Registered notice) {
        return notice.events().stream()
                .noneMatch(event -> event instanceof NoticeEvent.Posted
                        || event instanceof NoticeEvent.Provided
                        || event instanceof NoticeEvent.Arrived
                        || event instanceof NoticeEvent.Withdrawn);
    }

    private static List<List<Waiting>> stacks(List<Waiting> waiting) {
        List<List<Waiting>> stacks = new ArrayList<>();
        List<Waiting> stack = new ArrayList<>();
        for (Waiting letter : waiting) {
            if (!stack.isEmpty()
                    && (stack.size() == LETTERS_A_FILE || stack.get(0).pages() != letter.pages())) {
                stacks.add(stack);
                stack = new ArrayList<>();
            }
            stack.add(letter);
        }
        stacks.add(stack);
        return stacks;
    }

    private static String name(List<Waiting> stack, List<Letter> before) {
        int pages = stack.get(0).pages();
        long files = before.stream()
                .filter(letter -> letter.pages() == pages)
                .map(Letter::file)
                .distinct()
                .count();
        return "briefe-%d-seiten-%03d.pdf".formatted(pages, files + 1);
    }

    private static List<Letter> write(
            List<Waiting> stack, String name, SheetMarking marking, Path folder, IssuedDrawings.Pen pen)
            throws IOException {
        List<Letter> letters = new ArrayList<>();
        try (LetterStack file = new LetterStack(marking)) {
            for (Waiting letter : stack) {
                int first = file.pages() + 1;
                file.add(letter.label(), pen.draw(letter.file()).pdf());
                letters.add(new Letter(letter.key(), letter.label(), letter.pages(), letter.postcode(), name, first));
            }
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
                file.write(out);
            }
        }
        return letters;
    }
}
