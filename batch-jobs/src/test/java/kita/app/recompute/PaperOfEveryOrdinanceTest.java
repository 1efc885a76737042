package kita.app.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kita.app.bench.BenchNotices;
import kita.app.documents.CaseWriter;
import kita.app.documents.Ordinances;
import kita.app.documents.TariffDocument;
import kita.app.documents.TariffReader;
import kita.app.notices.NoticeFonts;
import kita.app.notices.NoticePrinter;
import kita.app.recompute.ComputationFile.Line;
import kita.app.recompute.ComputationFile.NamedChild;
import kita.app.store.Sha256;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.Section;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TariffExample;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Real ordinances of every family of rules: what their own examples ask, put on paper as a code and asked again. */
class PaperOfEveryOrdinanceTest {

    private static final NoticeFonts FONTS = NoticeFonts.load();

    @Test
    void every_example_comes_to_its_amounts_from_the_code_and_one_of_each_ordinance_from_a_scan() throws Exception {
        int asked = 0;
        int scanned = 0;
        for (Path path : Ordinances.files()) {
            String text = Ordinances.text(path);
            TariffReader.Cases cases = Recheck.readable(text);
            ComputationFile last = null;
            for (ComputationFile file : files(Ordinances.document(path), text)) {
                ComputationFile read = CodeText.read(CodeText.write(file));
                assertComesOut(Recheck.by(read, cases), path);
                last = CodeText.printable(file).isPresent() ? file : last;
                asked++;
            }
            if (last != null) {
                assertComesOut(Recheck.by(scan(last), cases), path);
                scanned++;
            }
        }
        assertThat(asked).isGreaterThan(400);
        assertThat(scanned).isGreaterThan(10);
    }

    private static void assertComesOut(Recheck recheck, Path ordinance) {
        assertThat(recheck.lines())
                .as(ordinance.getFileName().toString())
                .isNotEmpty()
                .allMatch(line ->
                        line.outcome() == Recheck.Outcome.SAME && !line.steps().isEmpty());
    }

    /** One for each example that gets an answer. */
    private static List<ComputationFile> files(TariffDocument document, String text) {
        List<ComputationFile> files = new ArrayList<>();
        for (TariffExample example : document.examples()) {
            boolean isDayByDay = example.facts().children().stream()
                    .anyMatch(child -> !child.declared().spans().isEmpty());
            if (isDayByDay || example.facts().children().isEmpty()) {
                continue;
            }
            var version = document.tariff().at(example.facts().month());
            Optional<HouseholdMonth> asked = example.asked(version);
            if (asked.isPresent()
                    && version.evaluate(asked.get()) instanceof Evaluation.Fees answer
                    && !answer.fees().isEmpty()) {
                files.add(file(asked.get(), answer.fees(), Sha256.of(text)));
            }
        }
        return files;
    }

    private static ComputationFile file(HouseholdMonth asked, List<ChildFee> fees, String ordinance) {
        String month = asked.month().toString();
        Map<String, Object> facts = CaseWriter.write(asked);
        return new ComputationFile(
                ComputationFile.FORMAT,
                "XYZ-2026-000001",
                LocalDate.of(2026, 8, 25),
                "Stadt, Jugendamt",
                ordinance,
                asked.children().stream()
                        .map(child -> new NamedChild(child.id().value(), "Kim"))
                        .toList(),
                fees.stream()
                        .map(fee -> new Line(
                                fee.child().value(),
                                fee.charge(),
                                month,
                                month,
                                fee.amount().toString(),
                                List.of(),
                                Optional.of(facts)))
                        .toList());
    }

    /** The code on a page of a notice, as a scanner sees it. */
    private static ComputationFile scan(ComputationFile file) throws Exception {
        NoticeContent letter = new BenchNotices().notice(1);
        Block code = new Block.Code(CodeText.printable(file).orElseThrow(), "QR-Code", "Zum Nachrechnen.");
        NoticeContent withCode = new NoticeContent(
                letter.kind(),
                letter.head(),
                letter.subject(),
                letter.concerns(),
                letter.salutation(),
                Stream.of(new Section(Section.Role.OPERATIVE, "", List.of(code)))
                        .toList(),
                letter.closing());
        try (PDDocument document = Loader.loadPDF(new NoticePrinter(FONTS).print(withCode, List.of()))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
            return CodeText.read(CodePicture.text(page).orElseThrow());
        }
    }
}
