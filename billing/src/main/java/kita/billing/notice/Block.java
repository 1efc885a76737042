package kita.billing.notice;

import java.util.List;

/** A piece of a section. Numbers, paragraph signs and units are tied to what they belong to, so that no line cuts them. */
public sealed interface Block {

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = Ties.bind(text);
        }
    }

    /** A heading below that of the section, for example the name of a child. */
    record Subheading(String text) implements Block {
        public Subheading {
            text = Ties.bind(text);
        }
    }

    record Items(List<String> items) implements Block {
        public Items {
            items = items.stream().map(Ties::bind).toList();
        }
    }

    /** Label and value in two columns: an address of a Kita, the data of a payment. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    record Fact(String label, String value) {
        public Fact {
            value = Ties.bind(value);
        }
    }

    /** Every row has one cell per column; others are refused with {@link IllegalArgumentException}. */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream()
                    .map(row -> row.stream().map(Ties::bind).toList())
                    .toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + row.size() + " cells does not fit a table of " + columns.size() + " columns");
                }
            }
        }
    }

    /**
     * A code that a camera reads (QR), with its text beside it. It is for people without the electronic version.
     *
     * @param text what the camera reads; capitals, digits, spaces and $%*+-./: alone, so that the code stays small
     * @param alternative German: what it is, for those who do not see it
     * @param caption German: what it is for, and what to do with it
     */
    record Code(String text, String alternative, String caption) implements Block {
        public Code {
            alternative = Ties.bind(alternative);
            caption = Ties.bind(caption);
        }
    }

    record Column(String heading, Alignment alignment) {
        static Column text(String heading) {
            return new Column(heading, Alignment.TEXT);
        }

        static Column amount(String heading) {
            return new Column(heading, Alignment.AMOUNT);
        }
    }

    /** Text stands left, amounts right, so that their decimals stand below each other. */
    enum Alignment {
        TEXT,
        AMOUNT
    }
}
