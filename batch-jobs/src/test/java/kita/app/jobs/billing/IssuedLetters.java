package kita.app.jobs.billing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.registry.TenantId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Issues the notices of {@link FamilyTown} into a folder and reads the fee notices there. */
record IssuedLetters(NoticesService notices, TenantId tenant, Path folder) {

    NoticesReport issue(LocalDate day) {
        return notices.issue(new NoticesOrder(tenant, day, folder, NoticesOrder.Scope.ALL, OptionalLong.empty()));
    }

    /** Of the fee notice with that number of 2026. */
    byte[] file(int number) throws IOException {
        return Files.readAllBytes(place(number));
    }

    /** The same as text, with one blank wherever there is white. */
    String text(int number) throws IOException {
        return text(place(number));
    }

    static String text(Path letter) throws IOException {
        try (PDDocument file = Loader.loadPDF(letter.toFile())) {
            return new PDFTextStripper().getText(file).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private Path place(int number) {
        return folder.resolve("ELB-2026-00000%d-gebuehren.pdf".formatted(number));
    }
}
