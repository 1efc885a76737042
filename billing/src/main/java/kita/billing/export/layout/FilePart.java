package kita.billing.export.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kita.money.Money;

/** How many entries one of several files holds, and their sum. */
public record FilePart(long count, Money sum) {

    /** Cuts the entries of a run, taken in one after the other, into files of so many at most. */
    public static final class Cut {

        private final long most;
        private final List<FilePart> full = new ArrayList<>();
        private long count;
        private Money sum = Money.ZERO;

        public Cut(Layout layout) {
            this.most = layout.mostItems();
        }

        public void add(Money amount) {
            if (count == most) {
                next();
            }
            count++;
            sum = sum.plus(amount);
        }

        private void next() {
            full.add(new FilePart(count, sum));
            count = 0;
            sum = Money.ZERO;
        }

        /** In order; a run without entries is one empty file. */
        public List<FilePart> parts() {
            if (count > 0 || full.isEmpty()) {
                next();
            }
            return Collections.unmodifiableList(full);
        }
    }
}
