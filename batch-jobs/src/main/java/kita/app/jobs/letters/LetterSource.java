package kita.app.jobs.letters;

import java.util.List;
import kita.app.jobs.notices.Draft;

/** Letters of one kind, in the order of the keys of whom they may concern. */
interface LetterSource {

    /** How many there are to look at. */
    long size();

    /** The next page behind a key; "" at the beginning. */
    Page after(String key, int size);

    /**
     * A page.
     *
     * @param drafts letters that are due, whether they were issued before or not
     * @param last the last key looked at; empty if there was nothing behind
     * @param seen how many keys were looked at
     */
    record Page(List<Draft> drafts, String last, int seen) {

        static final Page NONE = new Page(List.of(), "", 0);

        boolean isEnd() {
            return last.isEmpty();
        }
    }
}
