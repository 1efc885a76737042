package kita.app.cli.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kita.app.jobs.billing.RehearsalReport;
import kita.app.jobs.letters.RehearsalLetters.Samples;
import kita.app.store.notices.SetAsideNotices.SetAside;
import kita.billing.ledger.Digest;
import kita.billing.notice.NoticeKind;
import kita.billing.run.BillingRun;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RehearsalFigures.MonthsAtOnce;
import kita.billing.run.RehearsalVerdict;
import kita.billing.run.ReleaseNote;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.billing.run.UserName;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class SamplesTextTest {

    private static final Month MONTH = Month.of(2026, 10);
    private static final RehearsalVerdict GOOD = new RehearsalVerdict(Digest.NONE, List.of(), List.of());
    private static final Path FOLDER = Path.of("billing", "probelauf-2026-10-1");
    private static final Samples TWO = new Samples(
            List.of(FOLDER.resolve("muster-1-gebuehren.pdf"), FOLDER.resolve("muster-2-lastschrift.pdf")), List.of());

    @Test
    void it_says_how_many_letters_there_are_what_they_are_called_and_whose_they_are() {
        assertThat(SamplesText.german(report(draft(), Optional.of(MONTH)), TWO))
                .isEqualTo("\n2 Musterschreiben zu den größten Änderungen im selben Ordner:"
                        + " muster-1-gebuehren.pdf, muster-2-lastschrift.pdf");
        assertThat(SamplesText.german(report(draft(), Optional.empty()), TWO))
                .as("of a first run, which changes nothing")
                .contains("zu den größten Beträgen");
    }

    @Test
    void what_cannot_be_made_is_named_with_its_reason_ten_at_most() {
        Samples none = new Samples(
                List.of(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(number ->
                                new SetAside(NoticeKind.FEE, "H" + number + "/P" + number, "Es fehlt: Anschrift"))
                        .toList());
        assertThat(SamplesText.german(report(draft(), Optional.of(MONTH)), none))
                .startsWith("\nKeine Musterschreiben: ")
                .contains("\n12 fällige Briefe lassen sich nicht erstellen:\n  Zu klären: H1/P1: Es fehlt: Anschrift\n")
                .contains("H10/P10")
                .doesNotContain("H11/P11")
                .endsWith("\n  und 2 weitere (--json nennt alle)");
    }

    @Test
    void of_a_run_that_was_released_nothing_is_said() {
        BillingRun released =
                draft().release(new UserName("bernd"), draft().content().whole(), ReleaseNote.NONE);
        assertThat(SamplesText.german(report(released, Optional.of(MONTH)), new Samples(List.of(), List.of())))
                .isEmpty();
    }

    private static BillingRun.Rehearsed draft() {
        RunTerms terms = new RunTerms(
                MONTH.firstDay(),
                LocalDate.of(2026, 10, 15),
                new Creditor("Stadtkasse", "DE98ZZZ09999999999", new Iban("DE02120300000000202051")));
        RunContent.Sealed content = new RunContent().seal(new RunId(new TenantId("t"), MONTH, 1), terms, Digest.NONE);
        return new BillingRun.Prepared(content, new UserName("anna")).rehearsed(GOOD);
    }

    private static RehearsalReport report(BillingRun run, Optional<Month> comparedWith) {
        RehearsalFigures figures =
                new RehearsalFigures(comparedWith, 2, 2, 0, Money.ZERO, Money.ZERO, Money.ZERO, MonthsAtOnce.NONE);
        return new RehearsalReport(run, figures, GOOD, Map.of(), List.of());
    }
}
