package kita.app.jobs.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import kita.app.bench.BenchNotices;
import kita.app.jobs.JobRefusedException;
import kita.app.notices.LaidNotice;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.app.store.Sha256;
import kita.billing.notice.NoticeContent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

class SpotCheckTest {

    private static final BenchNotices NOTICES = new BenchNotices();
    private static final NoticePrinter PRINTER = new NoticePrinter(NoticeFonts.load());

    @Test
    void the_first_file_of_each_layout_is_judged_also_after_a_restart() {
        StepExecution step = step();
        LaidNotice plain = PRINTER.layOut(NOTICES.notice(1));
        assertThat(new SpotCheck(step).isFirstOfLayout(plain)).isTrue();
        assertThat(new SpotCheck(step).isFirstOfLayout(plain)).isFalse();
        assertThat(new SpotCheck(step).isFirstOfLayout(PRINTER.layOut(NOTICES.notice(2))))
                .as("another family, the same layout")
                .isFalse();
        assertThat(new SpotCheck(step).isFirstOfLayout(PRINTER.layOut(NOTICES.noticeWithCode(2))))
                .isTrue();
    }

    @Test
    void chance_takes_about_one_in_two_hundred_and_always_the_same() {
        SplittableRandom random = new SplittableRandom(7);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            if (SpotCheck.isTakenByChance(Sha256.of(String.valueOf(random.nextLong())))) {
                taken++;
            }
        }
        assertThat(taken).isBetween(430, 570);
    }

    @Test
    void a_file_that_breaks_a_standard_is_refused_with_the_clause_and_without_a_name() throws IOException {
        NoticeContent content = NOTICES.notice(3);
        byte[] file = PRINTER.print(content, NOTICES.attached(content));
        assertThatCode(() -> SpotCheck.judge(content, file)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SpotCheck.judge(content, silent(file)))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("RHE-2026-000003")
                .hasMessageContaining("PDF/UA 7.")
                .hasMessageNotContaining(content.head().addressee().name().family());
        assertThatThrownBy(() -> SpotCheck.judge(content, new byte[] {1, 2, 3}))
                .isInstanceOf(JobRefusedException.class);
    }

    private static byte[] silent(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static StepExecution step() {
        return new StepExecution("fees", new JobExecution(1L, new JobInstance(1L, "notices"), new JobParameters()));
    }
}
