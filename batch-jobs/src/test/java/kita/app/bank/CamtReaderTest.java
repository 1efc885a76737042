package kita.app.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import kita.app.drill.CamtFile;
import kita.billing.returns.BankEntry;
import kita.money.Money;
import org.junit.jupiter.api.Test;

class CamtReaderTest {

    @Test
    void a_return_is_read_with_its_reason_its_debit_and_the_costs_of_the_bank() throws Exception {
        BankFile file = read(CamtFile.camt054()
                .returned("B1", "2026-11-18", "KB1-202611001", "120.00", "123.00", "AM04")
                .xml());
        assertThat(file.accounts()).containsExactly("DE85000000091000000001");
        assertThat(file.messageId()).isEqualTo("MSG-1");
        assertThat(file.entries())
                .containsExactly(new BankEntry(
                        "B1",
                        LocalDate.of(2026, 11, 18),
                        Money.euro(-123),
                        Optional.of(Money.euro(120)),
                        Optional.of("AM04"),
                        Optional.of("KB1-202611001"),
                        Optional.empty(),
                        ""));
    }

    @Test
    void a_statement_gives_the_same_movements_as_a_notification() throws Exception {
        CamtFile statement =
                CamtFile.camt053().paid("B2", "2026-11-18", "100.01", "Erika Muster", "KB 1 &amp; Gru\u00df");
        CamtFile notice = CamtFile.camt054().paid("B2", "2026-11-18", "100.01", "Erika Muster", "KB 1 &amp; Gru\u00df");
        assertThat(read(statement.xml()).entries()).isEqualTo(read(notice.xml()).entries());
        assertThat(read(notice.xml()).entries().get(0).remittance()).isEqualTo("KB 1 & Gru\u00df");
    }

    @Test
    void the_credit_for_a_file_of_debits_names_the_file_and_another_batch_without_details_is_a_finding()
            throws Exception {
        BankFile file = read(CamtFile.camt053()
                .collected("B3", "2026-11-16", "5000.00", "KITA-202611001-20261116", 50)
                .raw(CamtFile.entry(
                        "DBIT", "10.00", "2026-11-16", "B4", "<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>"))
                .xml());
        assertThat(file.entries()).hasSize(1);
        assertThat(file.entries().get(0).batch()).contains("KITA-202611001-20261116");
        assertThat(file.findings()).singleElement().asString().contains("camt.054");
    }

    @Test
    void a_movement_without_a_reference_of_the_bank_is_named_by_what_it_says_and_equal_ones_are_told_apart()
            throws Exception {
        CamtFile twice =
                CamtFile.camt054().paid("", "2026-11-18", "50.00", "A", "x").paid("", "2026-11-18", "50.00", "A", "x");
        BankFile file = read(twice.xml());
        assertThat(file.entries()).extracting(BankEntry::reference).doesNotHaveDuplicates();
        assertThat(read(twice.id("MSG-2").xml()).entries()).isEqualTo(file.entries());
    }

    @Test
    void a_day_of_booking_that_only_the_schema_takes_for_one_is_refused_in_words() {
        for (String day : List.of("12026-11-16", "-2026-11-16")) {
            assertThatThrownBy(() -> read(
                            CamtFile.camt054().paid("B1", day, "5.00", "A", "x").xml()))
                    .isInstanceOf(BankFileRefused.class)
                    .hasMessageContaining(day);
        }
    }

    @Test
    void singles_that_do_not_make_up_their_batch_are_refused() {
        assertThatThrownBy(() -> read(CamtFile.camt054()
                        .raw(CamtFile.entry(
                                "CRDT",
                                "30.00",
                                "2026-11-16",
                                "B4",
                                "<NtryDtls><TxDtls><Amt Ccy=\"EUR\">10.00</Amt></TxDtls>"
                                        + "<TxDtls><Amt Ccy=\"EUR\">19.99</Amt></TxDtls></NtryDtls>"))
                        .xml()))
                .isInstanceOf(BankFileRefused.class)
                .hasMessageContaining("ergeben nicht");
    }

    @Test // R12
    void what_is_no_whole_camt_file_of_this_version_is_refused_with_a_sentence_that_repeats_nothing_of_it() {
        String good = CamtFile.camt054()
                .paid("B1", "2026-11-18", "50.00", "Geheim Geheimer", "Geheim")
                .xml();
        String entity = good.replace("?>", "?><!DOCTYPE Document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replace("Geheim<", "&e;<");
        for (String broken : new String[] {
            "",
            "Hallo",
            good.substring(0, good.length() / 2),
            good.substring(0, good.length() - 12),
            good.replace("001.08", "001.02"),
            good.replace("50.00", "f\u00fcnfzig Geheim"),
            good.replace("<Sts><Cd>BOOK</Cd></Sts>", ""),
            good.replace("Ccy=\"EUR\"", "Ccy=\"CHF\""),
            good.replace("50.00", "50.001"),
            entity
        }) {
            assertThatThrownBy(() -> read(broken))
                    .as(broken)
                    .isInstanceOf(BankFileRefused.class)
                    .hasMessageNotContaining("Geheim");
        }
    }

    @Test // R14, short
    void random_damage_never_ends_in_anything_but_a_refusal_or_a_file() {
        byte[] good = CamtFile.camt054()
                .returned("B1", "2026-11-18", "KB1-202611001", "120.00", "123.00", "AM04")
                .xml()
                .getBytes(StandardCharsets.UTF_8);
        Random dice = new Random(7);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 300; i++) {
            byte[] damaged = good.clone();
            for (int n = 0; n < 3; n++) {
                damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt(256);
            }
            try {
                CamtReader.read(damaged);
            } catch (BankFileRefused expected) {
                refused.incrementAndGet();
            }
        }
        assertThat(refused.get()).isGreaterThan(100);
    }

    private static BankFile read(String xml) throws BankFileRefused {
        return CamtReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
