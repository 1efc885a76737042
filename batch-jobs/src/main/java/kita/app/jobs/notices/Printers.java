package kita.app.jobs.notices;

import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/** One printer per thread over fonts that are made ready when the first notice is drawn. */
@Component
class Printers {

    private NoticeFonts fonts;
    private final ThreadLocal<NoticePrinter> printer = ThreadLocal.withInitial(() -> new NoticePrinter(fonts()));

    byte[] print(NoticeContent content) {
        return printer.get().print(content);
    }

    void requireDrawable(NoticeContent content) {
        printer.get().requireDrawable(content);
    }

    private synchronized NoticeFonts fonts() {
        if (fonts == null) {
            fonts = NoticeFonts.load();
        }
        return fonts;
    }
}
