package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import kita.app.notices.LaidNotice;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.Issued;
import kita.app.store.notices.SetAsideNotices;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/**
 * Gives numbers to the drafts of a page, draws them and stores them, all in the transaction of the page. A draft that
 * cannot be made gets no number, so that the numbers have no gaps. Numbers are given and notices stored in the order of
 * the drafts; only the drawing in between goes on at the side, in any order.
 */
@Component
public class Issuer {

    private final IssuedNotices issued;
    private final SetAsideNotices setAside;
    private final Printers printers;
    private final Attachments attachments;

    Issuer(IssuedNotices issued, SetAsideNotices setAside, Printers printers, Attachments attachments) {
        this.issued = issued;
        this.setAside = setAside;
        this.printers = printers;
        this.attachments = attachments;
    }

    /** @param judged whether the file was in the spot check */
    private record Kept(String digest, boolean judged) {}

    private record Drawn(Draft draft, NoticeContent content, Future<Kept> file) {

        Issued issued() {
            return new Issued(
                    draft.subject(),
                    draft.addressee(),
                    content,
                    Printers.result(file).digest());
        }

        boolean judged() {
            return Printers.result(file).judged();
        }
    }

    /**
     * How many of the drafts were issued; the others were set aside.
     *
     * @param spotCheck which of their files are judged; one that is no good stops the job before anything of the page is issued
     */
    public int issue(List<Draft> drafts, LocalDate date, NoticeFiles files, SpotCheck spotCheck) {
        long first = issued.nextSerial(date.getYear());
        Attachments.Known known = attachments.read();
        List<Drawn> drawn = new ArrayList<>();
        for (Draft draft : drafts) {
            try {
                LaidNotice laid = printers.layOut(draft.writer().text(first + drawn.size()));
                NoticeContent content = laid.content();
                boolean firstOfLayout = spotCheck.isFirstOfLayout(laid);
                drawn.add(new Drawn(
                        draft,
                        content,
                        printers.draw(laid, known.of(content), bytes -> kept(content, bytes, firstOfLayout, files))));
            } catch (CannotBeMade refused) {
                setAside.add(draft.subject(), refused.getMessage());
            }
        }
        issued.add(drawn.stream().map(Drawn::issued).toList());
        spotCheck.judged(drawn.stream().filter(Drawn::judged).count());
        return drawn.size();
    }

    private static Kept kept(NoticeContent content, byte[] file, boolean firstOfLayout, NoticeFiles files) {
        String digest = files.keepForLater(content.fileName(), file);
        boolean judged = firstOfLayout || SpotCheck.isTakenByChance(digest);
        if (judged) {
            SpotCheck.judge(content, file);
        }
        return new Kept(digest, judged);
    }
}
