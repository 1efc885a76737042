package kita.app.documents;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Changes a document in memory, so that every later look at it sees the new values; no file is touched. */
final class YamlEdit {

    private YamlEdit() {}

    /** Sets or replaces a plain value of a mapping. */
    static void put(YamlNode place, String key, String value) {
        remove(place, key);
        place.toBeChanged()
                .ifPresent(
                        mapping -> mapping.getValue().add(new NodeTuple(plain(mapping, key), plain(mapping, value))));
    }

    /** Takes an entry out of a mapping. */
    static void remove(YamlNode place, String key) {
        place.toBeChanged().ifPresent(mapping -> mapping.getValue().removeIf(tuple -> isNamed(tuple, key)));
    }

    private static boolean isNamed(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key);
    }

    private static ScalarNode plain(MappingNode around, String text) {
        return new ScalarNode(Tag.STR, text, around.getStartMark(), around.getEndMark(), ScalarStyle.PLAIN);
    }
}
