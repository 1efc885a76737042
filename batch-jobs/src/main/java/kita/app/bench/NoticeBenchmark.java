package kita.app.bench;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kita.allocation.benchmark.Probe;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePage;
import kita.app.notices.NoticePrinter;
import kita.billing.notice.NoticeContent;

/**
 * How many fee notices of two pages a second are drawn on all processors, beside the usual way to do it: the same content as
 * HTML through openhtmltopdf as it is delivered, tagged and accessible, with a font of its own for each file.
 */
public final class NoticeBenchmark {

    /** What one way of drawing came to. */
    public record Result(
            String method,
            int count,
            double perSecond,
            double meanKiB,
            double mostKiB,
            double pages,
            long heapMaxMiB) {}

    private interface Drawing {
        byte[] of(NoticeContent content) throws IOException;
    }

    private NoticeBenchmark() {}

    /** Ours. */
    public static Result kita(int count, Probe probe) {
        NoticeFonts fonts = NoticeFonts.load();
        BenchNotices notices = new BenchNotices();
        return measure("kita", count, probe, notices, () -> kita(fonts, notices));
    }

    /** With the files by which it can be computed again, as it leaves the house. */
    private static Drawing kita(NoticeFonts fonts, BenchNotices notices) {
        NoticePrinter printer = new NoticePrinter(fonts);
        return content -> printer.print(content, notices.attached(content));
    }

    /** openhtmltopdf as delivered. */
    public static Result stock(int count, Probe probe) {
        XRLog.setLoggingEnabled(false);
        return measure("stock", count, probe, new BenchNotices(), () -> NoticeBenchmark::stock);
    }

    private static byte[] stock(NoticeContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useFont(() -> NoticeFonts.class.getResourceAsStream("/fonts/LiberationSans-Regular.ttf"), "notice");
        builder.withHtmlContent(NoticePage.of(content).replace("sans-serif", "notice"), "");
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static Result measure(
            String method, int count, Probe probe, BenchNotices notices, Supplier<Drawing> drawings) {
        int threads = Runtime.getRuntime().availableProcessors();
        draw(notices, drawings, threads, Math.min(count, 20 * threads));
        probe.start();
        Drawn drawn = draw(notices, drawings, threads, count);
        double seconds = probe.seconds();
        return new Result(
                method,
                count,
                count / seconds,
                drawn.bytes() / 1024.0 / count,
                drawn.most() / 1024.0,
                BenchNotices.pages(drawn.last()),
                probe.heapMiB());
    }

    private record Drawn(long bytes, int most, byte[] last) {}

    private static Drawn draw(BenchNotices notices, Supplier<Drawing> drawings, int threads, int count) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Drawn>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                parts.add(workers.submit(() -> part(notices, drawings.get(), next, count)));
            }
            long bytes = 0;
            int most = 0;
            byte[] last = new byte[0];
            for (Future<Drawn> part : parts) {
                bytes += part.get().bytes();
                most = Math.max(most, part.get().most());
                last = part.get().last().length > 0 ? part.get().last() : last;
            }
            return new Drawn(bytes, most, last);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while notices were being drawn", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A notice could not be drawn", failure.getCause());
        } finally {
            workers.shutdown();
        }
    }

    private static Drawn part(BenchNotices notices, Drawing drawing, AtomicInteger next, int count) {
        long bytes = 0;
        int most = 0;
        byte[] last = new byte[0];
        try {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                last = drawing.of(notices.notice(number + 1));
                bytes += last.length;
                most = Math.max(most, last.length);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Drawn(bytes, most, last);
    }
}
