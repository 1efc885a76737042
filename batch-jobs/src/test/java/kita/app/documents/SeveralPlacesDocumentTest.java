package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import kita.app.support.Schemas;
import kita.app.support.YamlAsJson;
import kita.billing.tariff.Citation;
import kita.billing.tariff.SeveralPlaces;
import kita.billing.tariff.SeveralPlaces.Fee;
import kita.billing.tariff.SeveralPlaces.First;
import kita.registry.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an ordinance says what a child costs that is at two places at once. */
class SeveralPlacesDocumentTest {

    private static final String MUSTER = Ordinances.text(Ordinances.file("muster-2026"));
    private static final String SETTING = "{ fee: sumOfHours, first: moreHours,";
    private static final Citation CITATION = new Citation("§ 8 der Mustersatzung", Citation.Status.INVENTED);

    @ParameterizedTest
    @CsvSource({
        "sumOfHours, moreHours, SUM_OF_HOURS, MORE_HOURS",
        "perContract, earlierStart, PER_CONTRACT, EARLIER_START"
    })
    void case_52_both_settings_are_read(String feeWord, String firstWord, Fee fee, First first) throws DocumentRefused {
        String document = MUSTER.replace(SETTING, "{ fee: " + feeWord + ", first: " + firstWord + ",");
        assertThat(Schemas.errors("tariff", YamlAsJson.read(document))).isEmpty();
        assertThat(TariffReader.read("muster.yaml", document)
                        .at(Month.of(2026, 3))
                        .severalPlaces())
                .contains(new SeveralPlaces(fee, first, CITATION));
    }

    @Test
    void case_52_without_the_words_nothing_is_set() throws DocumentRefused {
        assertThat(TariffReader.read("muster.yaml", MUSTER)
                        .at(Month.of(2027, 9))
                        .severalPlaces())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ fee: hours, first: moreHours,",
                "{ fee: sumOfHours, first: any,",
                "{ fee: sumOfHours,",
                "{ first: moreHours,",
                "{ fee: sumOfHours, first: moreHours, second: x,"
            })
    void case_52_a_slip_is_a_finding_of_schema_and_reader(String setting) {
        String document = MUSTER.replace(SETTING, setting);
        assertThat(Schemas.errors("tariff", YamlAsJson.read(document))).isNotEmpty();
        DocumentRefused refused =
                catchThrowableOfType(DocumentRefused.class, () -> TariffReader.read("muster.yaml", document));
        assertThat(refused.findings())
                .anySatisfy(finding -> assertThat(finding.problem()).contains("severalPlaces"));
    }
}
