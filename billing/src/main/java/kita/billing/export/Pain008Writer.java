package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import kita.billing.export.DebitFile.Block;
import kita.billing.run.Collection.Debit;
import kita.money.Money;

/**
 * Direct debits as ISO 20022 pain.008.001.08, CORE scheme, for the one creditor and due date one payment block for each
 * sequence type ({@link kita.billing.run.DebitSequence}). No address is given: since 15 November 2026 an unstructured one is refused, and none
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

    /** @param debits in the order of the blocks */
    public void write(Iterator<Debit> debits, OutputStream out) throws IOException {
        try {
            IndentedXml xml = new IndentedXml(out);
            xml.root("Document", NAMESPACE).start("CstmrDrctDbtInitn");
            header(xml);
            for (Block block : file.blocks()) {
                xml.start("PmtInf");
                paymentHead(xml, block);
                transactions(xml, block, debits);
                xml.end();
            }
            if (debits.hasNext()) {
                throw new IllegalStateException("Run " + file.run() + " has more debits than its file announces");
            }
            xml.end().end().finish();
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

    private void paymentHead(IndentedXml xml, Block block) throws XMLStreamException {
        xml.value("PmtInfId", file.paymentId(block))
                .value("PmtMtd", "DD")
                .value("BtchBookg", "true")
                .value("NbOfTxs", Long.toString(block.count()))
                .value("CtrlSum", block.total().toString())
                .start("PmtTpInf")
                .nested("SEPA", "SvcLvl", "Cd")
                .nested("CORE", "LclInstrm", "Cd")
                .value("SeqTp", block.sequence().name())
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

    private void transactions(IndentedXml xml, Block block, Iterator<Debit> debits) throws XMLStreamException {
        long count = 0;
        Money total = Money.ZERO;
        while (count < block.count() && debits.hasNext()) {
            Debit debit = debits.next();
            if (debit.sequence() != block.sequence()) {
                throw new IllegalStateException("A debit of run " + file.run() + " came out of its order");
            }
            transaction(xml, debit);
            count++;
            total = total.plus(debit.demanded());
        }
        if (count != block.count() || !total.equals(block.total())) {
            throw new IllegalStateException("Run " + file.run() + " announces " + block.count() + " debits of "
                    + block.total() + " in all, but " + count + " of " + total + " were written");
        }
    }

    private void transaction(IndentedXml xml, Debit debit) throws XMLStreamException {
        xml.start("DrctDbtTxInf")
                .nested(file.endToEndId(debit.account().reference()), "PmtId", "EndToEndId")
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
