package kita.billing.export.layout;

import java.util.List;

/**
 * How a finance system (Finanzverfahren) wants the entries of a run.
 *
 * @param key by which a municipality names it
 * @param name for people, German
 * @param fileName of the file that goes out
 * @param head lines before all entries
 * @param item lines per entry
 * @param foot lines after all entries
 * @param mostItems how many entries the finance system takes in one file
 * @param settings what the municipality has to tell, in the order of the layout
 */
public record Layout(
        String key,
        String name,
        String fileName,
        Style style,
        List<LineLayout> head,
        List<LineLayout> item,
        List<LineLayout> foot,
        long mostItems,
        List<String> settings) {

    public Layout {
        head = List.copyOf(head);
        item = List.copyOf(item);
        foot = List.copyOf(foot);
        settings = List.copyOf(settings);
        if (item.isEmpty()) {
            throw new IllegalArgumentException("Layout " + key + " writes no entries");
        }
    }

    /** Name of the file of that part, from 1; the first one bears the name of the layout. */
    public String fileName(int part) {
        if (part == 1) {
            return fileName;
        }
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName + "-" + part : fileName.substring(0, dot) + "-" + part + fileName.substring(dot);
    }
}
