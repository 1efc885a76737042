package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import kita.billing.run.Collection.Debit;
import kita.money.Money;

/**
 * Direct debits as ISO 20022 pain.008.001.08, CORE scheme, one payment block for the one creditor and due date. Every
 * debit is RCUR, the first one too. No address is given: since 15 November 2026 an unstructured one is refused, and none
 * is asked for within the euro area. Debits are written as they come; memory does not grow with the file.
 *
 * <p>The first debit from a new account says so (amendment {@code SMNDA}; EPC rulebook and the German banks' Anlage 3,
 * both unverified, from memory); its mandate keeps its reference.
 *
 * <p>If number or sum of the debits differ from the head, {@link IllegalStateException}: the bytes written so far must
 * be thrown away.
 */
public final class Pain008Writer {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
    private static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private final DebitFile file;

    public Pain008Writer(DebitFile file) {
        this.file = file;
    }

    public void write(Iterator<Debit> debits, OutputStream out) throws IOException {
        try {
            IndentedXml xml = new IndentedXml(out);
            xml.root("Document", NAMESPACE).start("CstmrDrctDbtInitn");
            header(xml);
            xml.start("PmtInf");
            paymentHead(xml);
            transactions(xml, debits);
            xml.end().end().end().finish();
        } catch (XMLStreamException e) {
            throw new IOException("The direct debits of run " + file.run() + " could not be written", e);
        }
    }

    private void header(IndentedXml xml) throws XMLStreamException {
        xml.start("GrpHdr")
                .value("MsgId", file.messageId())
                .value("CreDtTm", file.terms().businessDay() + "T00:00:00")
                .value("NbOfTxs", Long.toString(file.count()))
                .value("CtrlSum", file.total().toString())
                .nested(creditorName(), "InitgPty", "Nm")
                .end();
    }

    private void paymentHead(IndentedXml xml) throws XMLStreamException {
        xml.value("PmtInfId", file.paymentId())
                .value("PmtMtd", "DD")
                .value("BtchBookg", "true")
                .value("NbOfTxs", Long.toString(file.count()))
                .value("CtrlSum", file.total().toString())
                .start("PmtTpInf")
                .nested("SEPA", "SvcLvl", "Cd")
                .nested("CORE", "LclInstrm", "Cd")
                .value("SeqTp", "RCUR")
                .end()
                .value("ReqdColltnDt", file.terms().dueDate().toString())
                .nested(creditorName(), "Cdtr", "Nm")
                .nested(file.terms().creditor().iban().value(), "CdtrAcct", "Id", "IBAN")
                .nested("NOTPROVIDED", "CdtrAgt", "FinInstnId", "Othr", "Id")
                .value("ChrgBr", "SLEV")
                .start("CdtrSchmeId")
                .start("Id")
                .start("PrvtId")
                .start("Othr")
                .value("Id", file.terms().creditor().identifier())
                .nested("SEPA", "SchmeNm", "Prtry")
                .end()
                .end()
                .end()
                .end();
    }

    private void transactions(IndentedXml xml, Iterator<Debit> debits) throws XMLStreamException {
        long count = 0;
        Money total = Money.ZERO;
        while (debits.hasNext()) {
            Debit debit = debits.next();
            transaction(xml, debit);
            count++;
            total = total.plus(debit.demanded());
        }
        if (count != file.count() || !total.equals(file.total())) {
            throw new IllegalStateException("Run " + file.run() + " announces " + file.count() + " debits of "
                    + file.total() + " in all, but " + count + " of " + total + " were written");
        }
    }

    private void transaction(IndentedXml xml, Debit debit) throws XMLStreamException {
        xml.start("DrctDbtTxInf")
                .nested(DebitFile.endToEndId(debit.account().reference(), file.run()), "PmtId", "EndToEndId")
                .value("InstdAmt", "Ccy", "EUR", debit.demanded().toString())
                .start("DrctDbtTx")
                .start("MndtRltdInf")
                .value("MndtId", debit.mandate().reference())
                .value("DtOfSgntr", debit.mandate().signedOn().toString());
        if (debit.formerIban().isPresent()) {
            amendment(xml);
        }
        xml.end()
                .end()
                .nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id")
                .nested(SepaText.name(debit.mandate().holder(), NAME_LENGTH), "Dbtr", "Nm")
                .nested(debit.mandate().iban().value(), "DbtrAcct", "Id", "IBAN")
                .nested(SepaText.of(file.remittance(debit.account().reference()), REMITTANCE_LENGTH), "RmtInf", "Ustrd")
                .end();
    }

    /** "Same mandate, new debtor account" holds within a bank and from one bank to another. */
    private static void amendment(IndentedXml xml) throws XMLStreamException {
        xml.value("AmdmntInd", "true")
                .start("AmdmntInfDtls")
                .nested("SMNDA", "OrgnlDbtrAcct", "Id", "Othr", "Id")
                .end();
    }

    private String creditorName() {
        return SepaText.name(file.terms().creditor().name(), NAME_LENGTH);
    }
}
