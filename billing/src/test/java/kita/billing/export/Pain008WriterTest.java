package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PayerNumber;
import kita.billing.run.Collection.Debit;
import kita.billing.run.Creditor;
import kita.billing.run.DebitSequence;
import kita.billing.run.Iban;
import kita.billing.run.Mandate;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.money.Money;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class Pain008WriterTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final RunId RUN = new RunId(TOWN, Month.of(2026, 9), 1);
    private static final Creditor CREDITOR =
            new Creditor("Stadtkasse Elbstadt", "DE98ZZZ09999999999", new Iban("DE02120300000000202051"));
    private static final Digest DIGEST = new Digest("0123456789abcdef".repeat(4));

    @Test
    void number_and_sum_stand_in_the_head_of_the_message_and_of_the_payment() throws Exception {
        Document xml = parsed(written(debits()));
        assertThat(values(xml, "NbOfTxs")).containsExactly("3", "3");
        assertThat(values(xml, "CtrlSum")).containsExactly("1234.58", "1234.58");
        assertThat(values(xml, "InstdAmt")).containsExactly("0.01", "1234.56", "0.01");
    }

    @Test
    void every_debit_names_mandate_account_and_holder_in_sepa_latin() throws Exception {
        Document xml = parsed(written(debits()));
        assertThat(values(xml, "MndtId")).containsExactly("M-1", "M-2", "M-3");
        assertThat(values(xml, "DtOfSgntr")).containsOnly("2024-01-31");
        assertThat(values(xml, "Nm"))
                .containsExactly(
                        "Stadtkasse Elbstadt", "Stadtkasse Elbstadt", "Joerg Muessig", "O'Brien + Sahin", "Null");
        assertThat(values(xml, "SeqTp")).containsExactly("RCUR");
        assertThat(values(xml, "ReqdColltnDt")).containsExactly("2026-09-15");
        assertThat(values(xml, "CreDtTm")).containsExactly("2026-09-01T00:00:00");
    }

    @Test // 150
    void no_address_is_given() throws Exception {
        assertThat(new String(written(debits()), "UTF-8"))
                .doesNotContain("PstlAdr")
                .doesNotContain("AdrLine");
    }

    @Test
    void ids_are_unique_deterministic_and_short_enough() throws Exception {
        Document xml = parsed(written(debits()));
        List<String> ids = values(xml, "EndToEndId");
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(35).endsWith("-202609001"));
        assertThat(values(xml, "MsgId")).containsExactly("KITA-0123456789abcdef0123456789abcd");
        assertThat(values(xml, "PmtInfId")).containsExactly("KITA-202609001-20260915");
    }

    @Test // R15
    void locale_and_time_zone_do_not_change_a_byte() throws IOException {
        byte[] usual = written(debits());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(written(debits())).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void last_debits_stand_in_a_payment_block_of_their_own_with_its_own_number_and_sum() throws Exception {
        List<Debit> debits = new ArrayList<>(debits());
        Debit last = debits.remove(0);
        debits.add(new Debit(last.account(), last.demanded(), last.mandate(), Optional.empty(), DebitSequence.FNAL));
        DebitFile file = new DebitFile(
                RUN,
                DIGEST,
                new RunTerms(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 15), CREDITOR),
                2,
                List.of(
                        new DebitFile.Block(DebitSequence.RCUR, 2, Money.parse("1234.57")),
                        new DebitFile.Block(DebitSequence.FNAL, 1, Money.parse("0.01"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain008Writer(file).write(debits.iterator(), out);
        Document xml = parsed(out.toByteArray());
        assertThat(values(xml, "SeqTp")).containsExactly("RCUR", "FNAL");
        assertThat(values(xml, "NbOfTxs")).containsExactly("3", "2", "1");
        assertThat(values(xml, "CtrlSum")).containsExactly("1234.58", "1234.57", "0.01");
        assertThat(values(xml, "PmtInfId")).containsExactly("KITA-202609001-20261015", "KITA-202609001-20261015-F");
        assertThat(values(xml, "EndToEndId")).allSatisfy(id -> assertThat(id).endsWith("-202609001-2"));
        assertThat(values(xml, "MsgId").get(0)).hasSize(35).isNotEqualTo("KITA-0123456789abcdef0123456789abcd");
        assertThatThrownBy(() -> new Pain008Writer(file).write(debits().iterator(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DebitFile(
                        RUN,
                        DIGEST,
                        file.terms(),
                        1,
                        List.of(file.blocks().get(1), file.blocks().get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_file_whose_debits_do_not_sum_to_its_head_is_refused() {
        List<Debit> fewer = debits().subList(0, 2);
        assertThatThrownBy(() -> new Pain008Writer(head(debits())).write(fewer.iterator(), new ByteArrayOutputStream()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("announces 3");
    }

    @Test
    void a_file_without_debits_or_due_before_it_is_made_is_refused() {
        assertThatThrownBy(() -> head(List.of())).isInstanceOf(IllegalArgumentException.class);
        LocalDate due = LocalDate.of(2026, 9, 15);
        assertThatThrownBy(() -> new RunTerms(due, due, CREDITOR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_creditor_identifier_with_wrong_check_digits_is_refused() {
        assertThatThrownBy(() -> new Creditor("Kasse", "DE99ZZZ09999999999", CREDITOR.iban()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] written(List<Debit> debits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain008Writer(head(debits)).write(debits.iterator(), out);
        return out.toByteArray();
    }

    private static DebitFile head(List<Debit> debits) {
        Money total = debits.stream().map(Debit::demanded).reduce(Money.ZERO, Money::plus);
        return new DebitFile(
                RUN,
                DIGEST,
                new RunTerms(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 15), CREDITOR),
                debits.size(),
                total);
    }

    private static List<Debit> debits() {
        List<Debit> debits = new ArrayList<>();
        PayerNumber number = PayerNumber.FIRST;
        for (String holder : List.of("Jörg Müßig", "O’Brien & Şahin", "Null")) {
            debits.add(new Debit(
                    PayerAccount.of(TOWN, new GuardianId(holder), number),
                    Money.parse(debits.size() == 1 ? "1234.56" : "0.01"),
                    new Mandate(
                            "M-" + (debits.size() + 1),
                            new Iban("DE02120300000000202051"),
                            holder,
                            LocalDate.of(2024, 1, 31),
                            Optional.empty(),
                            Optional.empty())));
            number = number.next();
        }
        return debits;
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> values(Document xml, String name) {
        NodeList nodes = xml.getElementsByTagName(name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(nodes.item(i).getTextContent());
        }
        return values;
    }
}
