package kita.app.jobs.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kita.billing.export.Pain001Writer;
import kita.billing.export.Payout;
import kita.billing.export.PayoutFile;
import kita.billing.run.Creditor;
import kita.billing.run.Iban;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class RefundFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Iban IBAN = new Iban("DE02120300000000202051");
    private static final Creditor TOWN =
            new Creditor("Stadtkasse Übungsstadt", "DE98ZZZ09999999999", new Iban("DE85000000091000000001"));

    @Test
    void refunds_fit_the_official_schema() throws IOException {
        URL schema = getClass().getResource("/pain.001.001.09.xsd");
        assertThat(schema).as("schema in the hbci4j jar").isNotNull();
        byte[] written = written(file());
        assertThatCode(() -> SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema)
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(written))))
                .doesNotThrowAnyException();
    }

    @Test
    void refunds_are_their_golden_file_in_every_locale() throws IOException {
        Locale locale = Locale.getDefault();
        try (InputStream golden = getClass().getResourceAsStream("/layouts-golden/pain.001.001.09.xml")) {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertThat(new String(written(file()), StandardCharsets.UTF_8))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void number_and_sum_stand_in_both_heads_and_names_are_in_sepa_latin() throws IOException {
        String xml = new String(written(file()), StandardCharsets.UTF_8);
        assertThat(xml.split("<CtrlSum>1234.61</CtrlSum>", -1)).hasSize(3);
        assertThat(xml.split("<NbOfTxs>2</NbOfTxs>", -1)).hasSize(3);
        assertThat(xml)
                .contains("<Nm>Stadtkasse Uebungsstadt</Nm>", "<Nm>Joerg Muessig</Nm>", "<Nm>1+1 Sahin</Nm>")
                .contains("<Dt>2026-11-24</Dt>");
    }

    @Test // 150
    void no_address_is_given() throws IOException {
        assertThat(new String(written(file()), StandardCharsets.UTF_8)).doesNotContain("PstlAdr", "AdrLine");
    }

    @Test
    void a_refund_that_stands_twice_is_refused() {
        Payout payout = payout("KB1-R1", "Mia", "1");
        assertThatThrownBy(() -> new PayoutFile(1, TOWN, DAY, DAY, List.of(payout, payout)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KB1-R1");
    }

    @Test
    void nothing_is_paid_out_below_one_cent_nor_under_an_id_that_banks_refuse_nor_in_the_past() {
        assertThatThrownBy(() -> payout("R1", "Mia", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payout("/R1", "Mia", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payout("R".repeat(36), "Mia", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PayoutFile(1, TOWN, DAY, DAY.minusDays(1), List.of(payout("R1", "Mia", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PayoutFile(1, TOWN, DAY, DAY, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void other_refunds_bear_another_message_id() {
        PayoutFile other = new PayoutFile(4, TOWN, DAY, DAY.plusDays(1), List.of(payout("KB1-R1", "Mia", "1")));
        assertThat(other.digest()).isNotEqualTo(file().digest());
        assertThat(file().digest()).isEqualTo(file().digest());
    }

    private static PayoutFile file() {
        return new PayoutFile(
                4,
                TOWN,
                DAY,
                DAY.plusDays(1),
                List.of(
                        payout("KB961771000000142-R1", "Jörg Müßig", "1234.56"),
                        payout("KB961771000000239-R1", "=1+1 Şahin", "0.05")));
    }

    private static Payout payout(String id, String name, String euro) {
        return new Payout(id, name, IBAN, Money.parse(euro), "Erstattung Kita-Beitrag für August");
    }

    private static byte[] written(PayoutFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain001Writer(file).write(out);
        return out.toByteArray();
    }
}
