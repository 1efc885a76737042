package kita.app.explanations;

import java.util.Optional;
import kita.app.recompute.ComputationFile;
import kita.billing.notice.NoticeContent;
import kita.billing.notice.NoticeHead;
import kita.money.Money;

/**
 * What is explained of a fee notice.
 *
 * @param change what is to be paid more for months that were charged already, below zero if it is less
 */
public record Explained(NoticeHead head, ComputationFile computation, Optional<Money> change) {

    public static Explained of(NoticeContent notice, ComputationFile computation) {
        return new Explained(notice.head(), computation, notice.changeOfChargedMonths());
    }
}
