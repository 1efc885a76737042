package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kita.allocation.application.DeclaredFact;
import kita.allocation.application.FactKey;
import kita.allocation.application.FactValue;
import kita.allocation.criteria.ApplicantFacts;
import kita.allocation.criteria.Catalogue;
import kita.allocation.criteria.Site;
import kita.allocation.criteria.TieBreak;
import kita.allocation.proposal.Priority;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.ProviderId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriteriaReaderTest {

    private static final Site KITA = new Site(new KitaId("K1"), new ProviderId("P1"));
    private static final LocalDate KEY_DATE = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"elbstadt", "rheinstadt"})
    void the_criteria_of_the_sample_towns_know_the_five_facts_of_the_application_files(String town)
            throws DocumentRefused {
        Catalogue catalogue = CriteriaReader.read("criteria.yaml", SampleTowns.text(town, "criteria.yaml"));
        assertThat(catalogue.facts())
                .extracting(fact -> fact.key().value())
                .containsExactly(
                        "ALLEINERZIEHEND",
                        "ERWERBSTAETIGE_ELTERN",
                        "INKLUSION",
                        "JUGENDAMT_HILFE",
                        "BESONDERE_FAMILIENSITUATION");
        assertThat(catalogue.tieBreaks())
                .containsExactly(TieBreak.FAMILY_WITH_OLDER_CHILD, TieBreak.FAMILY_WITH_EARLIER_APPLICATION);
        assertThat(catalogue.modelledOn()).isNotEmpty();
    }

    @Test
    void in_elbstadt_the_last_year_before_school_comes_before_every_point() throws DocumentRefused {
        Catalogue catalogue = CriteriaReader.read("criteria.yaml", SampleTowns.text("elbstadt", "criteria.yaml"));
        Priority fiveYearsOld = catalogue.priorityOf(facts("2021-02-01"), KITA).priority();
        Priority urgent = catalogue
                .priorityOf(facts("2023-02-01", "JUGENDAMT_HILFE=ja"), KITA)
                .priority();
        Priority points = catalogue
                .priorityOf(facts("2023-02-01", "ALLEINERZIEHEND=ja", "ERWERBSTAETIGE_ELTERN=1", "INKLUSION=ja"), KITA)
                .priority();
        assertThat(Stream.of(points, urgent, fiveYearsOld).sorted()).containsExactly(fiveYearsOld, urgent, points);
        assertThat(points.points())
                .as("of the family criteria only the highest counts")
                .isEqualTo(50);
    }

    @Test
    void in_rheinstadt_points_are_added_up() throws DocumentRefused {
        Catalogue catalogue = CriteriaReader.read("criteria.yaml", SampleTowns.text("rheinstadt", "criteria.yaml"));
        ApplicantFacts facts = facts(
                "2021-02-01",
                "ALLEINERZIEHEND=ja",
                "ERWERBSTAETIGE_ELTERN=1",
                "JUGENDAMT_HILFE=ja",
                "BESONDERE_FAMILIENSITUATION=ja");
        assertThat(catalogue.priorityOf(facts, KITA).priority().points()).isEqualTo(10 + 5 + 5 + 8 + 6);
    }

    @Test
    void every_mistake_is_reported_at_once_with_its_line() {
        String text = """
                id: x
                title: t
                validFrom: 2026-08-01
                decision: { body: Rat, day: 2025-11-20, citation: c }
                modelledOn: []
                schoolEntry: { cutOff: 13-77, citation: c }
                facts:
                  - { key: ALLEINERZIEHEND, label: a, values: yesNo }
                ranks:
                  - { key: a, label: alle, citation: c }
                  - { key: b, label: letztes Jahr, when: lastYearBeforeSchool, citation: c }
                points:
                  - { key: b, label: x, points: 0, when: { declared: WOHNDAUER }, citation: c }
                  - { key: d, label: x, points: 5, when: { firstWish: true }, citation: c }
                  - { key: e, label: x, points: 5, citation: c }
                tieBreaks: [olderChild, olderChild, shoeSize]
                """;
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> CriteriaReader.read("criteria.yaml", text));
        assertThat(refused.findings()).extracting(Finding::line).containsExactly(6, 10, 11, 13, 13, 13, 14, 15, 16, 16);
        assertThat(refused).hasMessageContaining("„WOHNDAUER“ ist unter „facts“ nicht");
        assertThat(refused).hasMessageContaining("„firstWish“ ist unbekannt");
        assertThat(refused).hasMessageContaining("die folgenden sind unerreichbar");
    }

    @Test
    void an_empty_document_is_refused() {
        assertThatThrownBy(() -> CriteriaReader.read("criteria.yaml", "")).isInstanceOf(DocumentRefused.class);
    }

    private static ApplicantFacts facts(String born, String... declared) {
        BirthDate birthDate = BirthDate.of(LocalDate.parse(born));
        List<DeclaredFact> facts = Stream.of(declared)
                .map(text -> text.split("="))
                .map(pair -> new DeclaredFact(new FactKey(pair[0]), FactValue.parse(pair[1]), Optional.of(KEY_DATE)))
                .toList();
        return new ApplicantFacts(
                new ApplicationId("A1"),
                birthDate,
                LocalDate.of(2025, 11, 1),
                Month.of(2026, 8),
                CareForm.KINDERGARTEN,
                KEY_DATE,
                facts,
                Set.of(),
                Set.of(),
                new ApplicantFacts.FamilyFacts(birthDate, LocalDate.of(2025, 11, 1), 7, 0));
    }
}
