package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Refunds as ISO 20022 pain.001.001.09: SEPA credit transfers, one payment block for the one account and day. As with
 * direct debits no address is given. Names and purposes are in SEPA Latin. The same file always gives the same bytes.
 */
public final class Pain001Writer {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private final PayoutFile file;

    public Pain001Writer(PayoutFile file) {
        this.file = file;
    }

    public void write(OutputStream out) throws IOException {
        try {
            IndentedXml xml = new IndentedXml(out);
            xml.root("Document", NAMESPACE).start("CstmrCdtTrfInitn");
            xml.start("GrpHdr").value("MsgId", file.messageId()).value("CreDtTm", file.businessDay() + "T00:00:00");
            control(xml);
            xml.nested(payerName(), "InitgPty", "Nm").end();
            xml.start("PmtInf");
            paymentHead(xml);
            for (Payout payout : file.payouts()) {
                transfer(xml, payout);
            }
            xml.end().end().end().finish();
        } catch (XMLStreamException e) {
            throw new IOException("The refunds of file " + file.number() + " could not be written", e);
        }
    }

    private void control(IndentedXml xml) throws XMLStreamException {
        xml.value("NbOfTxs", Integer.toString(file.payouts().size()))
                .value("CtrlSum", file.total().toString());
    }

    private void paymentHead(IndentedXml xml) throws XMLStreamException {
        xml.value("PmtInfId", file.paymentId()).value("PmtMtd", "TRF").value("BtchBookg", "true");
        control(xml);
        xml.start("PmtTpInf")
                .nested("SEPA", "SvcLvl", "Cd")
                .end()
                .nested(file.executionDay().toString(), "ReqdExctnDt", "Dt")
                .nested(payerName(), "Dbtr", "Nm")
                .nested(file.payer().iban().value(), "DbtrAcct", "Id", "IBAN")
                .nested("NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id")
                .value("ChrgBr", "SLEV");
    }

    private static void transfer(IndentedXml xml, Payout payout) throws XMLStreamException {
        xml.start("CdtTrfTxInf")
                .nested(payout.id(), "PmtId", "EndToEndId")
                .start("Amt")
                .value("InstdAmt", "Ccy", "EUR", payout.amount().toString())
                .end()
                .nested(SepaText.name(payout.name(), NAME_LENGTH), "Cdtr", "Nm")
                .nested(payout.iban().value(), "CdtrAcct", "Id", "IBAN")
                .nested(SepaText.name(payout.purpose(), REMITTANCE_LENGTH), "RmtInf", "Ustrd")
                .end();
    }

    private String payerName() {
        return SepaText.name(file.payer().name(), NAME_LENGTH);
    }
}
