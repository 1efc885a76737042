package kita.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentsTest {

    @Test
    void another_town_gets_the_description_of_the_ready_one_under_its_own_name() throws Exception {
        SampleTown town = new SampleTown("neustedt", "Neustedt", "BB", 10, 5, 2, 1, 7, Ordinance.MAGDEBURG_2019, 0);
        assertThat(Documents.municipality(town))
                .contains("tenant: neustedt", "name: Stadt Neustedt", "land: BB", "jugendamt@neustedt.example")
                .doesNotContainIgnoringCase("elbstadt");
    }

    @Test
    void a_ready_town_keeps_its_description_as_it_is() throws Exception {
        assertThat(Documents.municipality(SampleTown.rheinstadt()))
                .contains("tenant: rheinstadt", "land: NW", "ungeprüft");
    }
}
