package kita.app.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kita.billing.ledger.Digest;
import kita.billing.returns.BankEntry;

/**
 * Reads camt.053.001.08 (statement) and camt.054.001.08 (notification). A file that does not fit the official schema, is
 * larger than 64 MiB, bears a document type or is of another message is refused whole with {@link BankFileRefused}.
 */
public final class CamtReader {

    private static final long MOST_BYTES = 64L << 20;
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final Map<String, String> STATEMENTS =
            Map.of("camt.053.001.08", "Stmt", "camt.054.001.08", "Ntfctn");

    private final String statement;
    private final Set<String> accounts = new TreeSet<>();
    private final List<BankEntry> entries = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private String messageId = "";

    private CamtReader(String statement) {
        this.statement = statement;
    }

    public static BankFile read(Path file) throws BankFileRefused {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BankFileRefused("Die Datei gibt es nicht.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new BankFileRefused("Die Datei ist größer als 64 MB; das ist kein Kontoauszug.");
            }
            return read(Files.readAllBytes(file));
        } catch (IOException failure) {
            throw new BankFileRefused("Die Datei lässt sich nicht lesen.", failure);
        }
    }

    /** As above, from bytes. */
    public static BankFile read(byte[] content) throws BankFileRefused {
        SafeXml.requireUtf8(content);
        try {
            String message = message(SafeXml.reader(content));
            SafeXml.validate(content, message);
            CamtReader reader = new CamtReader(STATEMENTS.get(message));
            reader.take(SafeXml.reader(content));
            return new BankFile(digest(content), reader.messageId, reader.accounts, reader.entries, reader.findings);
        } catch (XMLStreamException broken) {
            throw SafeXml.notWhole();
        }
    }

    private static String message(XMLStreamReader reader) throws XMLStreamException, BankFileRefused {
        while (reader.hasNext() && !reader.isStartElement()) {
            if (reader.next() == XMLStreamReader.DTD) {
                throw new BankFileRefused(
                        "Die Datei enthält eine Dokumenttyp-Angabe (DOCTYPE); das nehmen wir nicht an.");
            }
        }
        String namespace = reader.isStartElement() ? String.valueOf(reader.getNamespaceURI()) : "";
        String message = namespace.startsWith(NAMESPACE) ? namespace.substring(NAMESPACE.length()) : "";
        if (!STATEMENTS.containsKey(message)) {
            throw new BankFileRefused("Die Datei ist weder camt.053.001.08 noch camt.054.001.08.");
        }
        return message;
    }

    private void take(XMLStreamReader reader) throws XMLStreamException, BankFileRefused {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                depth--;
            }
            if (event != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            depth++;
            String name = reader.getLocalName();
            if (name.equals("GrpHdr")) {
                messageId = XmlNode.read(reader).text("MsgId").orElse("");
                depth--;
            } else if (depth == 4 && name.equals("Acct")) {
                accounts.add(XmlNode.read(reader).text("Id", "IBAN").orElse("ohne IBAN"));
                depth--;
            } else if (depth == 4 && name.equals("Ntry")) {
                new CamtEntry(XmlNode.read(reader), findings).into(entries);
                depth--;
            } else if (depth == 3 && !name.equals(statement)) {
                XmlNode.read(reader);
                depth--;
            }
        }
    }

    private static Digest digest(byte[] content) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", e);
        }
    }
}
