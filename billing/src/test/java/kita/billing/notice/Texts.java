package kita.billing.notice;

import java.util.List;
import java.util.stream.Collectors;

/** Reads the text of a section as a person does: no-break spaces look like spaces. */
final class Texts {

    private Texts() {}

    static String of(NoticeContent content, Section.Role role) {
        return content.section(role).orElseThrow().blocks().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
    }

    static List<String> rows(NoticeContent content, Section.Role role) {
        return content.section(role).orElseThrow().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .map(row -> String.join(" | ", row).replace('\u00a0', ' '))
                .toList();
    }
}
