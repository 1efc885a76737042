package kita.app.notices;

import java.nio.charset.StandardCharsets;

/**
 * A file that goes inside the file of a notice.
 *
 * @param mediaType such as application/json
 * @param description German, one line; readers show it beside the name
 */
public record AttachedFile(String name, String mediaType, String description, String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
