package kita.app.jobs.notices;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kita.app.notices.AttachedFile;
import kita.app.notices.LaidNotice;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.app.notices.UndrawableNotice;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/**
 * One printer per thread over fonts that are made ready when the first notice is drawn, and the two threads that draw
 * while the job lays out the next notices.
 */
@Component
class Printers {

    private static final int THREADS = 2;

    private NoticeFonts fonts;
    private final ThreadLocal<NoticePrinter> printer = ThreadLocal.withInitial(() -> new NoticePrinter(fonts()));
    private final ExecutorService drawing = Executors.newFixedThreadPool(THREADS, Printers::thread);

    byte[] print(NoticeContent content, List<AttachedFile> attached) {
        return printer.get().print(content, attached);
    }

    /** Everything in its place; a character that the fonts lack is refused with {@link CannotBeMade}. */
    LaidNotice layOut(NoticeContent content) {
        try {
            return printer.get().layOut(content);
        } catch (UndrawableNotice undrawable) {
            throw new CannotBeMade(undrawable.reason(), undrawable);
        }
    }

    byte[] print(LaidNotice laid, List<AttachedFile> attached) {
        return printer.get().draw(laid, attached);
    }

    /** Draws in the background, and does there with the bytes what is asked. */
    <T> Future<T> draw(LaidNotice notice, List<AttachedFile> attached, Function<byte[], T> afterwards) {
        Callable<T> work = () -> afterwards.apply(printer.get().draw(notice, attached));
        return drawing.submit(work);
    }

    /** What came of it; a failure in the background fails here. */
    static <T> T result(Future<T> drawn) {
        try {
            return drawn.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("A notice could not be drawn", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while notices were being drawn", stopped);
        }
    }

    @PreDestroy
    void stop() {
        drawing.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized NoticeFonts fonts() {
        if (fonts == null) {
            fonts = NoticeFonts.load();
        }
        return fonts;
    }
}
