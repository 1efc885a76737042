package kita.billing.export.layout;

import java.util.List;
import java.util.Optional;

/**
 * One field of a line: the first of its choices whose condition is met; if there is none, it stays empty.
 *
 * @param name as the finance system calls it, for messages
 */
public record FieldLayout(String name, List<Choice> choices) {

    /** What the field holds, and when; without a condition always. */
    public record Choice(Optional<Condition> when, Content content, Form form) {}

    public FieldLayout {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("Field " + name + " holds nothing");
        }
    }
}
