package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.PaymentReference;
import kita.billing.ledger.Position;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.Reason;
import kita.billing.run.RunId;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsCsvTest {

    private static final RunId RUN = new RunId(new TenantId("elbstadt"), Month.of(2026, 9), 2);

    @Test
    void the_file_reads_as_a_german_finance_system_expects_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PostingsCsv csv = new PostingsCsv(out);
        csv.add(posting(1, Reason.REVERSAL, "-1234.56", "36501.4321001"));
        csv.add(posting(2, Reason.CORRECTED_CHARGE, "90", "36501.4321001"));
        String reference = PaymentReference.of(RUN.tenant(), PayerNumber.FIRST).value();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeff\"Mandant\";\"Laufnummer\";\"Buchungsmonat\";\"Belegnummer\";\"Kassenzeichen\";\"Personenkonto\";"
                                + "\"Leistungsmonat\";\"Betreuungsform\";\"Produktkonto\";\"Betrag\";\"Buchungstext\";\"Fälligkeit\"\r\n"
                                + "\"elbstadt\";\"2\";\"2026-09\";\"1\";\"" + reference
                                + "\";\"10000001\";\"2026-08\";\"Krippe\";\"36501.4321001\";\"-1234,56\";"
                                + "\"Storno nach Neuberechnung Kita-Beitrag Krippe 2026-08\";\"05.10.2026\"\r\n"
                                + "\"elbstadt\";\"2\";\"2026-09\";\"2\";\"" + reference
                                + "\";\"10000001\";\"2026-08\";\"Krippe\";\"36501.4321001\";\"90,00\";"
                                + "\"Neue Sollstellung nach Neuberechnung Kita-Beitrag Krippe 2026-08\";\"05.10.2026\"\r\n");
        assertThat(csv.total()).isEqualTo(Money.parse("-1144.56"));
        assertThat(csv.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 391", "-x", "@SUM", "\tx", "\rx", "'x", "a\"b;c"})
    void no_text_opens_as_a_formula_and_every_text_comes_back(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PostingsCsv(out).add(posting(1, Reason.CHARGE, "1", text));
        String line = out.toString(StandardCharsets.UTF_8);
        String cell = line.substring(line.indexOf("\"Krippe\";\"") + 10, line.indexOf("\";\"1,00\""));
        assertThat("=+-@\t\r").doesNotContain(cell.substring(0, 1));
        String read = cell.replace("\"\"", "\"");
        assertThat(read.startsWith("'") ? read.substring(1) : read).isEqualTo(text);
    }

    @Test
    void what_is_no_number_never_enters_a_column_of_numbers() {
        assertThatThrownBy(() -> new CsvLine().number("1.5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CsvLine().number("=1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meals_are_called_by_their_name() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PostingsCsv(out).add(posting(1, Reason.CHARGE, "77", "36501.4321009", Product.VERPFLEGUNG));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"Verpflegung\";\"36501.4321009\";\"77,00\";\"" + Reason.CHARGE.german()
                        + " Kita-Verpflegung 2026-08\"");
    }

    private static PostingRecord posting(long number, Reason reason, String euro, String product) {
        return posting(number, reason, euro, product, Product.KRIPPE);
    }

    private static PostingRecord posting(long number, Reason reason, String euro, String product, Product what) {
        Position position =
                new Position(new HouseholdId("H1"), new GuardianId("G1"), Month.of(2026, 8), new ChildId("C1"), what);
        ProductAccount account = new ProductAccount(product);
        return new PostingRecord(
                RUN,
                number,
                new Entry(position, PayerNumber.FIRST, reason, Money.parse(euro), account),
                LocalDate.of(2026, 10, 5));
    }
}
