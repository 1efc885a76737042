package kita.app.jobs.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Entitlement;
import kita.allocation.proposal.Family;
import kita.allocation.proposal.Limit;
import kita.allocation.proposal.OfficeOption;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.Proposal;
import kita.allocation.proposal.SiblingRule;
import kita.allocation.proposal.Wish;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class AllocationJsonTest {

    private static final Priority PRIORITY = new Priority(2, 40, List.of(19000L, Long.MAX_VALUE, 0L));

    @Test
    void a_problem_is_written_with_sorted_fields_and_plain_ids_and_read_back_equal() {
        Problem problem = problem();
        byte[] bytes = AllocationJson.bytes(problem);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith(
                        "{\"applicants\":[{\"birthDate\":\"2023-08-20\",\"categories\":[],\"entitlement\":\"FROM_FIRST_BIRTHDAY\",")
                .contains("\"firstMonth\":\"2026-08\"", "\"tieBreaks\":[19000,9223372036854775807,0]")
                .endsWith("\"tenant\":\"elbstadt\"}\n");
        assertThat(AllocationJson.problem(bytes)).isEqualTo(problem);
    }

    @Test
    void each_kind_of_placement_is_read_back_as_what_it_was() {
        ApplicationId id = new ApplicationId("A1");
        Proposal proposal = new Proposal(
                "0".repeat(64),
                7,
                List.of(
                        new Placement.ByWish(id, new KitaId("K1"), 1),
                        new Placement.ByOffice(id, new KitaId("K2"), 1200),
                        new Placement.None(id)));
        assertThat(AllocationJson.proposal(AllocationJson.bytes(proposal))).isEqualTo(proposal);
    }

    @Test
    void a_file_with_a_field_too_many_or_too_few_is_refused() {
        String proposal = "{\"placements\":[],\"problemDigest\":\"x\",\"seed\":1}";
        assertThat(read(proposal).seed()).isEqualTo(1);
        assertThatThrownBy(() -> read(proposal.replace("\"seed\"", "\"seeds\"")))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read("{\"placements\":[],\"problemDigest\":\"x\"}"))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> read(proposal + "{}")).isInstanceOf(JacksonException.class);
    }

    private static Proposal read(String text) {
        return AllocationJson.proposal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem problem() {
        ApplicationId id = new ApplicationId("A1");
        HouseholdId family = new HouseholdId("H1");
        Applicant applicant = new Applicant(
                id,
                family,
                BirthDate.of(LocalDate.of(2023, 8, 20)),
                Month.of(2026, 8),
                CareHours.onFiveDays(8),
                CareForm.KRIPPE,
                1,
                List.of(),
                Entitlement.FROM_FIRST_BIRTHDAY,
                List.of(Wish.asked(new KitaId("K1"), Month.of(2026, 8), CareHours.onFiveDays(8), PRIORITY)),
                PRIORITY,
                List.of(new OfficeOption(new KitaId("K2"), 1200)));
        return new Problem(
                new TenantId("elbstadt"),
                Month.of(2026, 8),
                2,
                List.of(Limit.ofPlaces(new KitaId("K1"), CareForm.KRIPPE, List.of(1, 0))),
                List.of(applicant),
                List.of(new Family(family, List.of(id), SiblingRule.TOGETHER_IF_POSSIBLE)),
                "stability-first");
    }
}
