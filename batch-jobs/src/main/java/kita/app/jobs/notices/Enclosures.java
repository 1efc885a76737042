package kita.app.jobs.notices;

import java.util.List;
import java.util.Optional;
import kita.app.jobs.notices.NoticeSettings.Ordinance;
import kita.app.recompute.CodeText;
import kita.app.recompute.ComputationFile;
import kita.billing.notice.Attachment;
import kita.billing.notice.ChildNames;
import kita.billing.notice.Computation;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.billing.notice.FeeNotice.Enclosure;
import kita.billing.notice.NoticeHead;
import kita.registry.Child;

/** What comes with each fee notice of a municipality so that the family can compute it again. */
record Enclosures(Ordinance ordinance, boolean qrCode) {

    /** @param household all its children, whom the steps name */
    Enclosure of(NoticeHead head, List<Child> household, List<ChildFees> fees) {
        ComputationFile file = ComputationFile.of(
                head, ChildNames.of(household), Computation.of(fees, ordinance.tariff()), ordinance.digest());
        return new Enclosure(
                new Attachment(file.json(), ordinance.digest()), qrCode ? CodeText.printable(file) : Optional.empty());
    }
}
