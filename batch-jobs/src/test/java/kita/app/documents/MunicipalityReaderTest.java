package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.allocation.application.FactKey;
import kita.allocation.offer.AnswerPeriod;
import kita.allocation.offer.Figure;
import kita.allocation.offer.GuardLimits;
import kita.allocation.snapshot.PlaceRules;
import kita.allocation.snapshot.StaffKey;
import kita.billing.ledger.Product;
import kita.billing.notice.Remedy;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;

class MunicipalityReaderTest {

    @Test
    void both_ready_towns_are_read_whole() throws Exception {
        Municipality elbstadt = MunicipalityReader.read("municipality.yaml", text("elbstadt"));
        assertThat(elbstadt.tenant()).isEqualTo(new TenantId("elbstadt"));
        assertThat(elbstadt.land()).isEqualTo("ST");
        assertThat(elbstadt.remedy()).isInstanceOf(Remedy.Objection.class);
        assertThat(elbstadt.allocation())
                .isEqualTo(new Municipality.Allocation(
                        Month.of(2026, 8),
                        LocalDate.of(2026, 3, 1),
                        5_000,
                        Optional.empty(),
                        true,
                        Municipality.Policy.STABILITY_FIRST,
                        PlaceRules.SIMPLE));
        assertThat(elbstadt.accounts())
                .containsOnlyKeys(Product.KRIPPE, Product.KINDERGARTEN, Product.HORT, Product.KINDERTAGESPFLEGE);
        assertThat(MunicipalityReader.read("municipality.yaml", text("rheinstadt"))
                        .allocation()
                        .entitledFromBirth())
                .isFalse();
    }

    @Test
    void a_creditor_with_wrong_check_digits_is_refused_at_its_line() {
        String broken = text("elbstadt").replace("DE98ELB", "DE97ELB").replace("iban: DE85", "iban: DE84");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> MunicipalityReader.read("municipality.yaml", broken));
        assertThat(refused.findings()).hasSize(2);
        assertThat(refused.getMessage()).contains("creditor.id").contains("creditor.iban");
    }

    @Test
    void whether_notices_carry_a_code_is_said_with_true_or_false() throws Exception {
        String said = text("elbstadt") + "notices: { qrCode: %s }\n";
        assertThat(NoticeOptions.read(Optional.empty()).qrCode()).isFalse();
        assertThat(MunicipalityReader.read("municipality.yaml", said.formatted("true")))
                .isNotNull();
        DocumentRefused refused = catchThrowableOfType(
                DocumentRefused.class,
                () -> MunicipalityReader.read("municipality.yaml", said.formatted("vielleicht")));
        assertThat(refused.getMessage())
                .contains("notices.qrCode", "Möglich sind: false, true")
                .containsPattern("municipality.yaml:\\d+");
    }

    @Test
    void a_text_block_with_a_gap_that_nobody_can_fill_is_refused_at_its_line() throws Exception {
        String good = text("elbstadt").replace("beraten wir Sie über", "beraten wir Sie ({telefon}, {email}) über");
        assertThat(MunicipalityReader.read("municipality.yaml", good).texts().relief())
                .contains("{telefon}");

        String broken = text("elbstadt").replace("beraten wir Sie über", "beraten wir Sie ({fon}, {email) über");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> MunicipalityReader.read("municipality.yaml", broken));
        assertThat(refused.getMessage())
                .contains("texts.relief", "{fon}", "{telefon}", "ohne ihr Gegenstück")
                .containsPattern("municipality.yaml:\\d+");
    }

    @Test
    void a_mistyped_key_is_never_passed_over() {
        String broken = text("elbstadt").replace("dueDay:", "dueDate:");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> MunicipalityReader.read("municipality.yaml", broken));
        assertThat(refused.getMessage()).contains("dueDate").contains("dueDay");
    }

    @Test
    void how_children_and_staff_are_counted_is_a_dated_setting_and_nothing_is_assumed() throws Exception {
        String settings = String.join(
                "\n",
                "  reachMinutes: 30",
                "  inclusion: {fact: INKLUSION, places: 2}",
                "  settlingInDays: 17",
                "  staffKeys:",
                "    - validFrom: 2026-08-01",
                "      citation: erfunden",
                "      status: unverified",
                "      minutesPerCareHour: {krippe: 12, kindergarten: 5}",
                "  keyDate:");
        String text = text("elbstadt").replace("  keyDate:", settings);
        Municipality.Allocation award =
                MunicipalityReader.read("municipality.yaml", text).allocation();
        assertThat(award.reachMinutes()).contains(30);
        assertThat(award.places())
                .isEqualTo(new PlaceRules(
                        Optional.of(new PlaceRules.Inclusion(new FactKey("INKLUSION"), 2)),
                        List.of(new StaffKey(
                                Period.from(LocalDate.of(2026, 8, 1)),
                                Map.of(CareForm.KRIPPE, 12, CareForm.KINDERGARTEN, 5))),
                        17));
    }

    @Test
    void two_staff_keys_for_one_day_are_refused() {
        String key =
                "    - {validFrom: 2026-08-01, citation: x, status: unverified, minutesPerCareHour: {krippe: 12}}\n";
        String text = text("elbstadt").replace("  keyDate:", "  staffKeys:\n" + key + key + "  keyDate:");
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> MunicipalityReader.read("municipality.yaml", text));
        assertThat(refused.getMessage()).contains("Personalschlüssel überschneidet sich");
    }

    @Test
    void an_office_may_put_claims_to_a_place_first_and_no_other_word_is_understood() throws Exception {
        String text = text("elbstadt").replace("  keyDate:", "  policy: entitlement-first\n  keyDate:");
        assertThat(MunicipalityReader.read("municipality.yaml", text)
                        .allocation()
                        .policy())
                .isEqualTo(Municipality.Policy.ENTITLEMENT_FIRST);
        assertThat(catchThrowableOfType(
                        DocumentRefused.class,
                        () -> MunicipalityReader.read(
                                "municipality.yaml", text.replace("entitlement-first", "wishes-first"))))
                .hasMessageContaining("wishes-first");
    }

    @Test
    void without_a_word_about_offers_an_award_is_a_contract_and_the_guard_has_its_defaults() throws Exception {
        Municipality elbstadt = MunicipalityReader.read("municipality.yaml", text("elbstadt"));
        assertThat(elbstadt.offers()).isEmpty();
        assertThat(elbstadt.guard()).isEqualTo(GuardLimits.defaults());
    }

    @Test
    void deadlines_and_limits_of_the_guard_are_read_and_what_is_not_named_keeps_its_default() throws Exception {
        String text = text("elbstadt") + """
                offers: {answerDays: 10, declined: waiting}
                guard: {moved: 5, won: 100, hoursShift: 15, hoursClasses: [30]}
                """;
        Municipality elbstadt = MunicipalityReader.read("municipality.yaml", text);
        assertThat(elbstadt.offers())
                .contains(new Municipality.Offers(
                        new AnswerPeriod(10), Municipality.AfterNo.WAITING, Municipality.AfterNo.WAITING));
        assertThat(elbstadt.guard().most())
                .containsEntry(Figure.MOVED, 5)
                .containsEntry(Figure.WON, 100)
                .containsEntry(Figure.PROMISES_LOST, 0);
        assertThat(elbstadt.guard().hoursShift()).isEqualTo(15);
        assertThat(elbstadt.guard().hoursBounds()).containsExactly(30);
    }

    @Test
    void a_limit_that_nobody_knows_or_classes_out_of_order_are_refused() {
        String text = text("elbstadt") + "guard: {promiseLost: 0, hoursClasses: [35, 25]}\n";
        assertThat(catchThrowableOfType(
                        DocumentRefused.class, () -> MunicipalityReader.read("municipality.yaml", text)))
                .hasMessageContaining("promiseLost")
                .hasMessageContaining("müssen aufsteigen");
    }

    private static String text(String town) {
        try (InputStream in =
                MunicipalityReaderTest.class.getResourceAsStream("/towns/" + town + "/municipality.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
