package kita.app.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.NotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.delivery.PrintRun.Letter;
import kita.app.jobs.notices.NoticeTown;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesService;
import kita.app.jobs.register.NoticeDesk;
import kita.app.jobs.register.NoticeStateText;
import kita.app.notices.LetterStack;
import kita.app.notices.SheetCamera;
import kita.app.notices.SheetMarking;
import kita.app.store.Sha256;
import kita.app.store.notices.NoticeRegister;
import kita.app.store.notices.NoticeRegister.Extent;
import kita.app.store.notices.NoticeRegister.Key;
import kita.app.support.DatabaseTest;
import kita.app.support.Towns;
import kita.app.tenant.TenantTransactions;
import kita.billing.notice.NoticeState;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three notices: a fee notice each for H1 and H2, and a placement for H2, which lives at the smaller postcode. */
@DatabaseTest
class PrintRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    NoticesService service;

    @Autowired
    PrintRun printing;

    @Autowired
    NoticeRegister register;

    @Autowired
    NoticeDesk desk;

    @Autowired
    Towns towns;

    @Autowired
    TenantTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private TenantId tenant;
    private NoticeTown town;

    @BeforeEach
    void three_notices() {
        tenant = towns.fresh();
        town = new NoticeTown(tenant, transactions, jdbc);
        town.household("H1", "Maria", 1);
        town.household("H2", "Jan", 1);
        transactions.run(
                tenant,
                () -> jdbc.sql("UPDATE kita.guardian SET postcode = '01067' WHERE given_name = 'Jan'")
                        .update());
        town.placed("H2-1");
        town.assessed("H1", 1, "64", 1);
        town.assessed("H2", 1, "72", 1);
        service.issue(
                new NoticesOrder(tenant, DAY, folder.resolve("notices"), NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    @Test
    void a_notice_that_today_would_look_otherwise_is_printed_from_the_file_that_was_issued() throws IOException {
        Path issued = folder.resolve("notices/ELB-2026-000099-gebuehren.pdf");
        byte[] older = withOneMorePage(Files.readAllBytes(folder.resolve("notices/ELB-2026-000002-gebuehren.pdf")));
        Files.write(issued, older);
        transactions.run(tenant, () -> jdbc.sql("""
                                INSERT INTO kita.notice (tenant, notice_year, notice_no, kind, subject_key, basis_digest,
                                                         issued_on, content, file_name, file_digest)
                                SELECT tenant, notice_year, 99, kind, subject_key, repeat('9', 64), issued_on,
                                       jsonb_set(content, '{subject}', '"Ein anderer Betreff"'),
                                       'ELB-2026-000099-gebuehren.pdf', ?
                                  FROM kita.notice WHERE notice_no = 2""").param(Sha256.of(older)).update());

        assertThat(printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("notices/druckauftrag")))
                .filteredOn(letter -> letter.label().equals("ELB-2026-000099"))
                .extracting(Letter::pages)
                .as("of the file that was issued")
                .containsExactly(LetterStack.pagesOf(older));

        Files.delete(issued);
        assertThatThrownBy(() ->
                        printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("notices/druckauftrag")))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("aus der Akte nehmen");
    }

    private static byte[] withOneMorePage(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void letters_lie_by_pages_and_postcode_and_the_index_says_where() throws IOException {
        List<Letter> letters = printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print"));
        assertThat(letters).hasSize(3);
        assertThat(letters)
                .isSortedAccordingTo((one, two) -> one.pages() != two.pages()
                        ? Integer.compare(one.pages(), two.pages())
                        : one.postcode().compareTo(two.postcode()));
        for (Letter letter : letters) {
            try (PDDocument file = Loader.loadPDF(
                    folder.resolve("print").resolve(letter.file()).toFile())) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(letter.firstPage());
                page.setEndPage(letter.firstPage());
                assertThat(page.getText(file)).contains(letter.label(), "Seite 1 von " + letter.pages());
            }
        }
        try (XSSFWorkbook index = new XSSFWorkbook(Files.newInputStream(folder.resolve("print/druckauftrag.xlsx")))) {
            Sheet sheet = index.getSheet("Briefe");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo(letters.get(0).label());
        }
    }

    @Test
    void until_they_were_posted_the_same_call_gives_the_same_bytes_and_afterwards_nothing() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        for (Letter letter : printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, one)) {
            printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, two);
            assertThat(two.resolve(letter.file())).hasSameBinaryContentAs(one.resolve(letter.file()));
        }
        assertThat(two.resolve("druckauftrag.xlsx")).hasSameBinaryContentAs(one.resolve("druckauftrag.xlsx"));
        transactions.run(tenant, () -> register.post(Extent.upTo(DAY), DAY, DAY, "anna"));
        assertThatThrownBy(() -> printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, two))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("noch nicht zur Post gegeben");
    }

    @Test
    void a_file_of_an_earlier_call_is_not_left_to_be_printed_again() throws IOException {
        Path print = folder.resolve("print");
        Files.createDirectories(print);
        Files.writeString(print.resolve("briefe-2-seiten-009.pdf"), "von gestern");
        List<Letter> letters = printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, print);
        assertThat(print).isDirectoryNotContaining(file -> file.endsWith("briefe-2-seiten-009.pdf"));
        assertThat(print)
                .isDirectoryContaining(file -> file.endsWith(letters.get(0).file()));
    }

    @Test
    void asked_for_it_each_sheet_carries_its_symbol_and_the_letters_and_the_index_stay_as_they_were() throws Exception {
        Path plain = folder.resolve("plain");
        Path marked = folder.resolve("marked");
        List<Letter> letters = printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, plain);

        assertThat(printing.write(tenant, DAY, DAY, SheetMarking.DATA_MATRIX, marked))
                .isEqualTo(letters);

        for (Letter letter : letters) {
            try (PDDocument file = Loader.loadPDF(marked.resolve(letter.file()).toFile())) {
                SheetCamera camera = new SheetCamera(file, 200);
                for (int page = 1; page <= letter.pages(); page++) {
                    assertThat(camera.read(letter.firstPage() + page - 1))
                            .isEqualTo(letter.label() + ";" + page + ";" + letter.pages());
                }
            }
            try (PDDocument file = Loader.loadPDF(plain.resolve(letter.file()).toFile())) {
                assertThatThrownBy(() -> new SheetCamera(file, 200).read(letter.firstPage()))
                        .isInstanceOf(NotFoundException.class);
            }
        }
        assertThat(marked.resolve("druckauftrag.xlsx")).hasSameBinaryContentAs(plain.resolve("druckauftrag.xlsx"));
    }

    @Test
    void a_notice_issued_after_the_print_run_is_not_noted_as_posted_with_it() {
        List<Letter> printed = printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print"));
        Key last = printed.stream().map(Letter::key).max(Key::compareTo).orElseThrow();
        assertThat(last).isEqualTo(new Key(DAY.getYear(), 3));
        town.assessed("H1", 1, "80", 2);
        service.issue(
                new NoticesOrder(tenant, DAY, folder.resolve("notices"), NoticesOrder.Scope.ALL, OptionalLong.empty()));

        Extent carried = new Extent(DAY, Optional.of(last));
        assertThat(desk.posted(tenant, carried, DAY, DAY, "anna")).isEqualTo(3);

        assertThat(printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print")))
                .singleElement()
                .extracting(Letter::label)
                .isEqualTo("ELB-2026-000004");
    }

    @Test
    void a_last_number_that_does_not_exist_notes_nothing() {
        Extent slip = new Extent(DAY, Optional.of(new Key(DAY.getYear(), 4)));
        assertThatThrownBy(() -> desk.posted(tenant, slip, DAY, DAY, "anna"))
                .isInstanceOf(JobRefusedException.class)
                .hasMessageContaining("laufenden Nummer 4");
        assertThat(printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print")))
                .hasSize(3);
    }

    @Test // 135
    void letters_that_did_not_go_out_are_printed_again_alone_and_the_periods_of_the_others_run_on() throws IOException {
        printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("print"));
        transactions.run(tenant, () -> {
            register.post(Extent.upTo(DAY), DAY, DAY, "anna");
            register.undo(new Key(DAY.getYear(), 2), DAY, "anna");
        });

        List<Letter> again = printing.write(tenant, DAY, DAY, SheetMarking.PLAIN, folder.resolve("again"));

        assertThat(again).singleElement().extracting(Letter::label).asString().endsWith("-000002");
        List<String> states = new ArrayList<>();
        transactions.run(
                tenant,
                () -> register.each(notice -> states.add(
                        NoticeStateText.of(NoticeState.on(DAY.plusDays(10), notice.events(), holiday -> false)))));
        assertThat(states).hasSize(3);
        assertThat(states.get(1)).isEqualTo("nicht bekannt gegeben");
        assertThat(states)
                .filteredOn(state -> state.startsWith("bekannt gegeben"))
                .hasSize(2);
    }
}
