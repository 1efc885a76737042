package kita.billing.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kita.billing.notice.Addressee;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.billing.notice.NoticeKind;
import kita.billing.notice.NoticeNumber;
import kita.billing.notice.Remedy;
import kita.registry.PersonName;
import kita.registry.PostalAddress;
import org.junit.jupiter.api.Test;

class FiledNoticeWriterTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Test
    void the_file_says_where_the_notice_belongs_what_it_is_and_how_its_pdf_can_be_checked() throws IOException {
        assertThat(written("Jörg", "Müßig")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Abgabe xmlns="urn:kita:eakte:1">
                  <Nummer>7</Nummer>
                  <Datum>2026-11-24</Datum>
                  <Autor>
                    <NameInstitution>Stadt Elbstadt, Jugendamt</NameInstitution>
                  </Autor>
                  <Schriftgutobjekt>
                    <Dokument>
                      <Identifikation>
                        <ID>ELB-2026-000017</ID>
                      </Identifikation>
                      <AllgemeineMetadaten>
                        <Betreff>Kostenbeitrag für Kim</Betreff>
                        <Aktenzeichen>H0001</Aktenzeichen>
                      </AllgemeineMetadaten>
                      <DatumDesSchreibens>2026-11-23</DatumDesSchreibens>
                      <Typ code="FEE">Bescheid über den Kostenbeitrag</Typ>
                      <Empfaenger>
                        <Vorname>Jörg</Vorname>
                        <Nachname>Müßig</Nachname>
                        <Anschrift>
                          <Strasse>Am Markt 1</Strasse>
                          <Postleitzahl>39999</Postleitzahl>
                          <Ort>Elbstadt</Ort>
                        </Anschrift>
                      </Empfaenger>
                      <Version>
                        <Nummer>1</Nummer>
                        <Format>
                          <Name>PDF/A-3a</Name>
                          <MIMEType>application/pdf</MIMEType>
                          <Primaerdokument>
                            <Dateiname>ELB-2026-000017-gebuehren.pdf</Dateiname>
                            <Pruefsumme verfahren="SHA-256">%s</Pruefsumme>
                          </Primaerdokument>
                        </Format>
                      </Version>
                    </Dokument>
                  </Schriftgutobjekt>
                </Abgabe>
                """.formatted(DIGEST));
    }

    @Test
    void whatever_a_name_contains_the_file_stays_well_formed_and_says_the_same_name() throws Exception {
        for (String name : List.of("<b>&amp;", "]]>", "D̦ēvčenko", "ش", "😀 & \"Co\"")) {
            String xml = written(name, name);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                            .getElementsByTagName("Nachname")
                            .item(0)
                            .getTextContent())
                    .isEqualTo(name);
        }
    }

    private static String written(String given, String family) throws IOException {
        NoticeHead head = new NoticeHead(
                new IssuingAuthority(
                        "Stadt Elbstadt, Jugendamt",
                        new PostalAddress("Am Markt 1", "39999", "Elbstadt"),
                        "0391 0000-0",
                        "jugendamt@elbstadt.example"),
                new Addressee(new PersonName(given, family), new PostalAddress("Am Markt 1", "39999", "Elbstadt")),
                "H0001",
                new NoticeNumber("ELB", 2026, 17),
                LocalDate.of(2026, 11, 23),
                new Remedy.Objection("Stadt Elbstadt"));
        NoticeContent content = new NoticeContent(
                NoticeKind.FEE, head, "Kostenbeitrag für Kim", List.of(), "Guten Tag", List.of(), List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FiledNoticeWriter.write(new FiledNotice(7, LocalDate.of(2026, 11, 24), content, DIGEST, "PDF/A-3a"), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
