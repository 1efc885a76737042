package kita.app.store.notices;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import kita.billing.notice.Block;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.Remedy;
import tools.jackson.databind.json.JsonMapper;

/** The content of a notice as JSON and back: what was issued can be read, and drawn again, for as long as it is kept. */
final class ContentJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Subheading.class, name = "subheading"),
        @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
        @JsonSubTypes.Type(value = Block.Facts.class, name = "facts"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
        @JsonSubTypes.Type(value = Block.Code.class, name = "code")
    })
    private interface BlockType {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Remedy.Objection.class, name = "objection"),
        @JsonSubTypes.Type(value = Remedy.CourtAction.class, name = "courtAction")
    })
    private interface RemedyType {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, BlockType.class)
            .addMixIn(Remedy.class, RemedyType.class)
            .build();

    private ContentJson() {}

    static String write(NoticeContent content) {
        return JSON.writeValueAsString(content);
    }

    static NoticeContent read(String json) {
        return JSON.readValue(json, NoticeContent.class);
    }
}
