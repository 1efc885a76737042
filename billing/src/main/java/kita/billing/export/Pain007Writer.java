package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import kita.billing.export.DebitFile.Block;
import kita.billing.run.Collection.Debit;
import kita.money.Money;

/**
 * The reversal of a run's direct debits as ISO 20022 pain.007.001.09: debits that were drawn, in full, with what the
 * bank needs to find it. Only debits that were settled can be reversed so, and only for a few bank days (EPC rulebook:
 * five, unverified); later, or where the bank does not take pain.007, they are refunded by credit transfer.
 *
 * <p>No schema of this message was at hand when this was written: order and names of elements are those of the ISO
 * message definition (unverified). If number or sum of the debits differ from the original file, {@link
 * IllegalStateException}: the bytes written so far must be thrown away.
 */
public final class Pain007Writer {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.007.001.09";
    private static final int NAME_LENGTH = 70;

    private final ReversalFile file;
    private final DebitFile original;

    public Pain007Writer(ReversalFile file) {
        this.file = file;
        this.original = file.original();
    }

    public void write(Iterator<Debit> debits, OutputStream out) throws IOException {
        try {
            IndentedXml xml = new IndentedXml(out);
            xml.root("Document", NAMESPACE).start("CstmrPmtRvsl");
            xml.start("GrpHdr")
                    .value("MsgId", file.messageId())
                    .value("CreDtTm", file.businessDay() + "T00:00:00")
                    .value("NbOfTxs", Long.toString(DebitFile.count(file.blocks())))
                    .value("CtrlSum", DebitFile.total(file.blocks()).toString())
                    .value("GrpRvsl", "false")
                    .nested(creditorName(), "InitgPty", "Nm")
                    .end();
            xml.start("OrgnlGrpInf")
                    .value("OrgnlMsgId", original.messageId())
                    .value("OrgnlMsgNmId", "pain.008.001.08")
                    .end();
            for (Block block : file.blocks()) {
                Block drawn = file.drawn(block);
                xml.start("OrgnlPmtInfAndRvsl")
                        .value("RvslPmtInfId", file.paymentId(block))
                        .value("OrgnlPmtInfId", original.paymentId(drawn))
                        .value("OrgnlNbOfTxs", Long.toString(drawn.count()))
                        .value("OrgnlCtrlSum", drawn.total().toString())
                        .value("PmtInfRvsl", "false");
                transactions(xml, block, debits);
                xml.end();
            }
            if (debits.hasNext()) {
                throw new IllegalStateException("More debits of run " + original.run() + " than the file announces");
            }
            xml.end().end().finish();
        } catch (XMLStreamException e) {
            throw new IOException("The reversal of run " + original.run() + " could not be written", e);
        }
    }

    private void transactions(IndentedXml xml, Block block, Iterator<Debit> debits) throws XMLStreamException {
        long count = 0;
        Money total = Money.ZERO;
        while (count < block.count() && debits.hasNext()) {
            Debit debit = debits.next();
            count++;
            total = total.plus(debit.demanded());
            transaction(xml, block, debit);
        }
        if (count != block.count() || !total.equals(block.total())) {
            throw new IllegalStateException("Run " + original.run() + " drew " + block.count() + " debits of "
                    + block.total() + " in all, but " + count + " of " + total + " would be reversed");
        }
    }

    private void transaction(IndentedXml xml, Block block, Debit debit) throws XMLStreamException {
        String id = original.endToEndId(debit.account().reference());
        String amount = debit.demanded().toString();
        xml.start("TxInf")
                .value("RvslId", "X" + id)
                .value("OrgnlEndToEndId", id)
                .value("OrgnlInstdAmt", "Ccy", "EUR", amount)
                .value("RvsdInstdAmt", "Ccy", "EUR", amount)
                .value("ChrgBr", "SLEV")
                .start("RvslRsnInf")
                .nested(creditorName(), "Orgtr", "Nm")
                .nested(file.reason().code(), "Rsn", "Cd")
                .end()
                .start("OrgnlTxRef")
                .value("ReqdColltnDt", original.terms().dueDate().toString());
        creditorScheme(xml);
        xml.start("PmtTpInf")
                .nested("SEPA", "SvcLvl", "Cd")
                .nested("CORE", "LclInstrm", "Cd")
                .value("SeqTp", block.sequence().name())
                .end()
                .start("MndtRltdInf")
                .value("MndtId", debit.mandate().reference())
                .value("DtOfSgntr", debit.mandate().signedOn().toString())
                .end()
                .nested(SepaText.name(debit.mandate().holder(), NAME_LENGTH), "Dbtr", "Pty", "Nm")
                .nested(debit.mandate().iban().value(), "DbtrAcct", "Id", "IBAN")
                .nested(creditorName(), "Cdtr", "Pty", "Nm")
                .nested(original.terms().creditor().iban().value(), "CdtrAcct", "Id", "IBAN")
                .end()
                .end();
    }

    private void creditorScheme(IndentedXml xml) throws XMLStreamException {
        xml.start("CdtrSchmeId")
                .start("Id")
                .start("PrvtId")
                .start("Othr")
                .value("Id", original.terms().creditor().identifier())
                .nested("SEPA", "SchmeNm", "Prtry")
                .end()
                .end()
                .end()
                .end();
    }

    private String creditorName() {
        return SepaText.name(original.terms().creditor().name(), NAME_LENGTH);
    }
}
