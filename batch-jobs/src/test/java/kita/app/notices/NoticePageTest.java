package kita.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import kita.app.bench.BenchNotices;
import kita.billing.notice.Block;
import kita.billing.notice.Notice;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class NoticePageTest {

    static List<Notice> kinds() {
        return List.of(SampleNotices.placement(), SampleNotices.refusal(), SampleNotices.fee(), SampleNotices.change());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void the_page_holds_all_that_is_on_paper_in_its_order_and_nothing_from_the_network(Notice notice) throws Exception {
        NoticeContent content = NoticeText.of(notice);
        String html = NoticePage.of(content);
        Document page = parsed(html);
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("http", "<script", "<img", "url(");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        NodeList heads = page.getElementsByTagName("th");
        for (int i = 0; i < heads.getLength(); i++) {
            assertThat(heads.item(i).getAttributes().getNamedItem("scope").getNodeValue())
                    .isEqualTo("col");
        }
        assertThat(page.getElementsByTagName("body").item(0).getTextContent()).containsSubsequence(said(content));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("kinds")
    void plain_text_holds_all_that_is_on_paper_in_its_order(Notice notice) {
        NoticeContent content = NoticeText.of(notice);
        assertThat(NoticePage.plain(content)).containsSubsequence(said(content));
    }

    @Test
    void a_code_is_a_picture_with_a_description_in_the_page_and_its_description_in_the_text() throws Exception {
        NoticeContent content = new BenchNotices().noticeWithCode(7);
        String html = NoticePage.of(content);
        Element picture = (Element) parsed(html).getElementsByTagName("svg").item(0);

        assertThat(html).doesNotContain("http", "<script", "<img", "url(");
        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("aria-label")).startsWith("QR-Code zum Nachrechnen.");
        assertThat(parsed(html).getElementsByTagName("body").item(0).getTextContent())
                .containsSubsequence(said(content));
        assertThat(NoticePage.plain(content))
                .containsSubsequence(said(content))
                .contains("[" + picture.getAttribute("aria-label") + "]");
    }

    private static List<String> said(NoticeContent content) {
        List<String> said = new ArrayList<>(List.of(content.head().number().toString(), content.subject()));
        said.addAll(content.concerns());
        content.sections().forEach(section -> {
            said.add(section.heading());
            section.blocks().forEach(block -> said.addAll(said(block)));
        });
        said.addAll(content.closing());
        return said;
    }

    private static List<String> said(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        } else if (block instanceof Block.Subheading heading) {
            return List.of(heading.text());
        } else if (block instanceof Block.Items items) {
            return items.items();
        } else if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(Block.Fact::value).toList();
        }
        if (block instanceof Block.Code code) {
            return List.of(code.caption());
        }
        return ((Block.Table) block).rows().stream().flatMap(List::stream).toList();
    }

    private static Document parsed(String html) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>", ""))));
    }
}
