package kita.billing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kita.registry.CareForm;
import org.junit.jupiter.api.Test;

/** Which months a letter names for which amount. */
class PrintedPeriodTest {

    /** Weser-Kurier, "Verworrene Abrechnungen": the letter named 1 to 30 April for months of arrears and a credit. */
    @Test
    void bremen_2018_every_amount_is_printed_with_its_own_months_and_none_with_the_month_of_the_letter() {
        List<String> rows = Texts.rows(
                NoticeText.of(Samples.fees(
                        Samples.fees(Samples.MIA, CareForm.KINDERGARTEN, 8, "465", "2017-08", "2018-04"),
                        Samples.fees(Samples.BEN, CareForm.KINDERGARTEN, 6, "271", "2017-08", "2018-02"))),
                Section.Role.OPERATIVE);

        assertThat(rows)
                .contains(
                        "Mia Probst | August 2017 bis April 2018 | Kindergarten, 8 Stunden am Tag | 465,00 €",
                        "Ben Probst | August 2017 bis Februar 2018 | Kindergarten, 6 Stunden am Tag | 271,00 €",
                        "August 2017 bis Februar 2018 | 736,00 €",
                        "März und April 2018 | 465,00 €")
                .hasSize(4);
    }
}
