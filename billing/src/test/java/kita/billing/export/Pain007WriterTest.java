package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import kita.billing.export.ReversalFile.Reason;
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

class Pain007WriterTest {

    private static final TenantId TOWN = new TenantId("elbstadt");
    private static final RunId RUN = new RunId(TOWN, Month.of(2026, 9), 1);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 17);
    private static final Iban IBAN = new Iban("DE02120300000000202051");

    private static final DebitFile DRAWN = new DebitFile(
            RUN,
            new Digest("0123456789abcdef".repeat(4)),
            new RunTerms(
                    LocalDate.of(2026, 9, 1),
                    LocalDate.of(2026, 9, 15),
                    new Creditor("Stadtkasse Elbstadt", "DE98ZZZ09999999999", IBAN)),
            2,
            Money.parse("100.05"));

    @Test
    void every_debit_is_given_back_in_full_under_the_ids_with_which_it_was_drawn() throws Exception {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        new Pain008Writer(DRAWN).write(debits().iterator(), drawn);
        Document original = parsed(drawn.toByteArray());
        Document reversal = parsed(written(debits()));
        String root = "/Document/CstmrPmtRvsl";
        assertThat(text(reversal, root + "/OrgnlGrpInf/OrgnlMsgId")).isEqualTo(text(original, "//GrpHdr/MsgId"));
        assertThat(text(reversal, root + "/OrgnlPmtInfAndRvsl/OrgnlPmtInfId"))
                .isEqualTo(text(original, "//PmtInf/PmtInfId"));
        for (int i = 1; i <= 2; i++) {
            String drawnDebit = "(//DrctDbtTxInf)[" + i + "]";
            String givenBack = root + "/OrgnlPmtInfAndRvsl/TxInf[" + i + "]";
            assertThat(text(reversal, givenBack + "/OrgnlEndToEndId"))
                    .isEqualTo(text(original, drawnDebit + "/PmtId/EndToEndId"));
            assertThat(text(reversal, givenBack + "/RvsdInstdAmt"))
                    .isEqualTo(text(original, drawnDebit + "/InstdAmt"))
                    .isEqualTo(text(reversal, givenBack + "/OrgnlInstdAmt"));
            assertThat(text(reversal, givenBack + "/OrgnlTxRef/MndtRltdInf/MndtId"))
                    .isEqualTo(text(original, drawnDebit + "//MndtId"));
            assertThat(text(reversal, givenBack + "/OrgnlTxRef/DbtrAcct/Id/IBAN"))
                    .isEqualTo(text(original, drawnDebit + "/DbtrAcct/Id/IBAN"));
            assertThat(text(reversal, givenBack + "/RvslRsnInf/Rsn/Cd")).isEqualTo("MS02");
        }
        assertThat(text(reversal, root + "/GrpHdr/CtrlSum")).isEqualTo("100.05");
        assertThat(text(reversal, root + "/GrpHdr/NbOfTxs")).isEqualTo("2");
        assertThat(text(reversal, root + "/GrpHdr/MsgId")).hasSize(35).isNotEqualTo(text(original, "//GrpHdr/MsgId"));
        assertThat(text(reversal, root + "/OrgnlPmtInfAndRvsl/TxInf[1]/RvslId").length())
                .isBetween(1, 35);
    }

    @Test
    void reversing_again_gives_the_same_bytes() throws IOException {
        assertThat(written(debits())).isEqualTo(written(debits()));
    }

    @Test
    void debits_that_are_not_those_of_the_run_are_not_reversed() {
        assertThatThrownBy(() -> written(debits().subList(0, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("drew 2 debits");
    }

    @Test // 143
    void a_debit_that_came_back_by_itself_is_left_out_and_the_sums_are_of_what_is_given_back() throws Exception {
        List<DebitFile.Block> one = List.of(new DebitFile.Block(DebitSequence.RCUR, 1, Money.euro(100)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain007Writer(new ReversalFile(DRAWN, one, DAY, Reason.WRONG))
                .write(debits().subList(0, 1).iterator(), out);
        Document reversal = parsed(out.toByteArray());
        assertThat(text(reversal, "//GrpHdr/CtrlSum")).isEqualTo("100.00");
        assertThat(text(reversal, "//OrgnlPmtInfAndRvsl/OrgnlCtrlSum")).isEqualTo("100.05");
        assertThat(text(reversal, "count(//TxInf)")).isEqualTo("1");
        List<DebitFile.Block> more = List.of(new DebitFile.Block(DebitSequence.RCUR, 3, Money.euro(100)));
        assertThatThrownBy(() -> new ReversalFile(DRAWN, more, DAY, Reason.WRONG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_is_reversed_before_it_was_ordered() {
        assertThatThrownBy(() -> new ReversalFile(DRAWN, LocalDate.of(2026, 8, 31), Reason.DUPLICATE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] written(List<Debit> debits) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Pain007Writer(new ReversalFile(DRAWN, DAY, Reason.WRONG)).write(debits.iterator(), out);
        return out.toByteArray();
    }

    private static List<Debit> debits() {
        return List.of(debit(PayerNumber.FIRST, "M-1", "100"), debit(PayerNumber.FIRST.next(), "M-2", "0.05"));
    }

    private static Debit debit(PayerNumber number, String reference, String euro) {
        Mandate mandate = new Mandate(
                reference, IBAN, "Jörg Müßig", LocalDate.of(2024, 1, 31), Optional.empty(), Optional.empty());
        return new Debit(PayerAccount.of(TOWN, new GuardianId(reference), number), Money.parse(euro), mandate);
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document xml, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, xml);
    }
}
