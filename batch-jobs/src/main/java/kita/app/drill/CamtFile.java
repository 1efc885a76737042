package kita.app.drill;

import java.util.ArrayList;
import java.util.List;

/** Writes camt files as a German bank does: one entry per return, with the amount of the debit and the costs. */
public final class CamtFile {

    private static final String ACCOUNT = "DE85000000091000000001";

    private final String message;
    private final List<String> entries = new ArrayList<>();
    private String account = ACCOUNT;
    private String id = "MSG-1";

    private CamtFile(String message) {
        this.message = message;
    }

    public static CamtFile camt054() {
        return new CamtFile("camt.054.001.08");
    }

    public static CamtFile camt053() {
        return new CamtFile("camt.053.001.08");
    }

    public CamtFile id(String value) {
        id = value;
        return this;
    }

    public CamtFile account(String iban) {
        account = iban;
        return this;
    }

    /** @param drawn amount of the debit, {@code taken} what the bank took in all */
    public CamtFile returned(String ref, String day, String endToEndId, String drawn, String taken, String code) {
        return raw(entry(
                "DBIT",
                taken,
                day,
                ref,
                "<NtryDtls><TxDtls><Refs><EndToEndId>" + endToEndId + "</EndToEndId></Refs><Amt Ccy=\"EUR\">" + taken
                        + "</Amt><CdtDbtInd>DBIT</CdtDbtInd><AmtDtls><InstdAmt><Amt Ccy=\"EUR\">" + drawn
                        + "</Amt></InstdAmt></AmtDtls><RtrInf><Rsn><Cd>" + code
                        + "</Cd></Rsn></RtrInf></TxDtls></NtryDtls>"));
    }

    public CamtFile refundReturned(String ref, String day, String endToEndId, String amount) {
        return raw(entry(
                "CRDT",
                amount,
                day,
                ref,
                "<NtryDtls><TxDtls><Refs><EndToEndId>" + endToEndId + "</EndToEndId></Refs><Amt Ccy=\"EUR\">" + amount
                        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
                        + "</TxDtls></NtryDtls>"));
    }

    public CamtFile paid(String ref, String day, String amount, String name, String text) {
        return raw(entry(
                "CRDT",
                amount,
                day,
                ref,
                "<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy=\"EUR\">" + amount
                        + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>" + name
                        + "</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>" + text
                        + "</Ustrd></RmtInf></TxDtls></NtryDtls>"));
    }

    public CamtFile collected(String ref, String day, String amount, String batch, int count) {
        return raw(entry(
                "CRDT",
                amount,
                day,
                ref,
                "<NtryDtls><Btch><PmtInfId>" + batch + "</PmtInfId><NbOfTxs>" + count
                        + "</NbOfTxs></Btch></NtryDtls>"));
    }

    public CamtFile raw(String entry) {
        entries.add(entry);
        return this;
    }

    public static String entry(String direction, String amount, String day, String ref, String details) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + direction
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt>"
                + (ref.isEmpty() ? "" : "<AcctSvcrRef>" + ref + "</AcctSvcrRef>")
                + "<BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd>" + details + "</Ntry>";
    }

    public String xml() {
        boolean statement = message.startsWith("camt.053");
        String outer = statement ? "BkToCstmrStmt" : "BkToCstmrDbtCdtNtfctn";
        String inner = statement ? "Stmt" : "Ntfctn";
        String balance = statement
                ? "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>"
                        + "<Dt><Dt>2026-11-30</Dt></Dt></Bal>"
                : "";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + message
                + "\"><" + outer + "><GrpHdr><MsgId>" + id + "</MsgId><CreDtTm>2026-11-30T08:00:00</CreDtTm></GrpHdr><"
                + inner + "><Id>S1</Id><Acct><Id><IBAN>" + account + "</IBAN></Id></Acct>" + balance
                + String.join("\n", entries) + "</" + inner + "></" + outer + "></Document>";
    }
}
