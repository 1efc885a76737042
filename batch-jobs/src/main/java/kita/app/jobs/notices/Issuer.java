package kita.app.jobs.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kita.app.notices.UndrawableNotice;
import kita.app.store.notices.IssuedNotices;
import kita.app.store.notices.IssuedNotices.Issued;
import kita.app.store.notices.SetAsideNotices;
import kita.billing.notice.IncompleteNotice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import org.springframework.stereotype.Component;

/**
 * Gives numbers to the drafts of a page, draws them and stores them, all in the transaction of the page. A draft that
 * cannot be made gets no number, so that the numbers have no gaps.
 */
@Component
class Issuer {

    private final IssuedNotices issued;
    private final SetAsideNotices setAside;
    private final Printers printers;

    Issuer(IssuedNotices issued, SetAsideNotices setAside, Printers printers) {
        this.issued = issued;
        this.setAside = setAside;
        this.printers = printers;
    }

    /** How many of the drafts were issued; the others were set aside. */
    int issue(List<Draft> drafts, LocalDate date, NoticeFiles files) {
        long serial = issued.nextSerial(date.getYear());
        List<Draft> makeable = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<String> objection = objection(draft, serial);
            if (objection.isPresent()) {
                setAside.add(draft.subject(), objection.get());
            } else {
                makeable.add(draft);
            }
        }
        List<NoticeContent> contents = new ArrayList<>();
        for (Draft draft : makeable) {
            contents.add(NoticeText.of(draft.writer().write(serial + contents.size())));
        }
        List<byte[]> drawn = IntStream.range(0, contents.size())
                .parallel()
                .mapToObj(i -> printers.print(contents.get(i)))
                .toList();
        for (int i = 0; i < contents.size(); i++) {
            String digest = files.keepForLater(contents.get(i).fileName(), drawn.get(i));
            issued.add(makeable.get(i).subject(), new Issued(contents.get(i), digest));
        }
        return contents.size();
    }

    private Optional<String> objection(Draft draft, long serial) {
        try {
            printers.requireDrawable(NoticeText.of(draft.writer().write(serial)));
            return Optional.empty();
        } catch (IncompleteNotice incomplete) {
            return Optional.of("Es fehlt: " + String.join("; ", incomplete.missing()));
        } catch (UndrawableNotice undrawable) {
            return Optional.of(undrawable.reason());
        } catch (CannotBeMade refused) {
            return Optional.of(refused.getMessage());
        }
    }
}
