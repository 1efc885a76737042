package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import kita.billing.notice.Addressee;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;

/**
 * What an electronic file (eAkte) has to know of a notice to put the PDF into the right place: one XML per notice. Equal
 * notices give equal bytes.
 *
 * <p>Shaped after the document of an xdomea hand-over (message 0401) and no such message: no schema of xdomea was at hand,
 * nothing is validated against one, and neither order nor names of the elements are verified. It lacks the head of a
 * message, and files are named by the number of the notice where xdomea asks for a UUID; recipient, file digest and MIME
 * type are elements of our own. Therefore the namespace is ours, and nobody takes it for xdomea by mistake.
 */
public final class FiledNoticeWriter {

    private static final String NAMESPACE = "urn:kita:eakte:1";

    /** A notice is issued once and never changed, so there is no second version. */
    private static final String ONLY_VERSION = "1";

    private FiledNoticeWriter() {}

    public static void write(FiledNotice notice, OutputStream out) throws IOException {
        NoticeContent content = notice.content();
        NoticeHead head = content.head();
        try {
            IndentedXml xml = new IndentedXml(out);
            xml.root("Abgabe", NAMESPACE)
                    .value("Nummer", Integer.toString(notice.handover()))
                    .value("Datum", notice.handedOn().toString())
                    .nested(head.authority().name(), "Autor", "NameInstitution");
            xml.start("Schriftgutobjekt").start("Dokument");
            xml.nested(head.number().toString(), "Identifikation", "ID");
            xml.start("AllgemeineMetadaten")
                    .value("Betreff", content.subject())
                    .value("Aktenzeichen", head.fileNumber())
                    .end();
            xml.value("DatumDesSchreibens", head.date().toString());
            xml.value("Typ", "code", content.kind().name(), content.kind().german());
            recipient(xml, head.addressee());
            version(xml, notice);
            xml.end().end().end().finish();
        } catch (XMLStreamException e) {
            throw new IOException("The data of notice " + head.number() + " could not be written", e);
        }
    }

    private static void recipient(IndentedXml xml, Addressee addressee) throws XMLStreamException {
        xml.start("Empfaenger")
                .value("Vorname", addressee.name().given())
                .value("Nachname", addressee.name().family())
                .start("Anschrift")
                .value("Strasse", addressee.address().street())
                .value("Postleitzahl", addressee.address().postcode())
                .value("Ort", addressee.address().town())
                .end()
                .end();
    }

    private static void version(IndentedXml xml, FiledNotice notice) throws XMLStreamException {
        xml.start("Version").value("Nummer", ONLY_VERSION).start("Format");
        xml.value("Name", notice.format())
                .value("MIMEType", "application/pdf")
                .start("Primaerdokument")
                .value("Dateiname", notice.content().fileName())
                .value("Pruefsumme", "verfahren", "SHA-256", notice.digest())
                .end();
        xml.end().end();
    }
}
