package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import kita.registry.CareForm;

/**
 * A sibling in one form of care frees all younger ones in others and pays itself. Pattern: § 13 KiFöG LSA, a sibling in
 * Hort frees the younger ones before school, until 31 December 2026; children in Hort never free each other.
 *
 * @param by forms of care of the child that frees
 * @param frees forms of care of the children that are freed
 * @param sameBirthDate what holds for twins, for whom "younger" has no answer
 * @param siblingAge until when children count, if the ordinance limits it
 * @param inMonth how much care in the month a child needs to free others
 */
public record FreesYounger(
        RuleHead head,
        List<CareForm> by,
        List<CareForm> frees,
        SameBirthDate sameBirthDate,
        Optional<SiblingAge> siblingAge,
        Counted.InMonth inMonth)
        implements Rule {

    /** Twins, one at school and one before school. */
    public enum SameBirthDate {
        /** A person decides. */
        CLERK_DECIDES,
        /** A twin counts as younger. */
        FREES,
        /** A twin does not count as younger. */
        DOES_NOT_FREE
    }

    public FreesYounger {
        by = FormList.of(by);
        frees = FormList.of(frees);
        if (by.stream().anyMatch(frees::contains)) {
            throw new InvalidTariff(
                    "Dieselbe Betreuungsform befreit und wird befreit.", "Eine der beiden Listen berichtigen.");
        }
    }

    /** Any day of care in the month makes a child free others. */
    public FreesYounger(
            RuleHead head,
            List<CareForm> by,
            List<CareForm> frees,
            SameBirthDate sameBirthDate,
            Optional<SiblingAge> siblingAge) {
        this(head, by, frees, sameBirthDate, siblingAge, Counted.InMonth.ANY_DAY);
    }

    @Override
    public void ask(QuestionSheet sheet) {
        siblingAge.ifPresent(age -> age.ask(sheet));
    }

    @Override
    public void apply(WorkingMonth month) {
        if (month.children().length < 2) {
            return;
        }
        for (WorkingChild child : month.children()) {
            FeeLine line = child.line(head.charge());
            if (frees.contains(child.form()) && !line.amount().isZero() && head.holdsFor(child)) {
                applyTo(line, month);
            }
        }
    }

    private void applyTo(FeeLine line, WorkingMonth month) {
        WorkingChild child = line.child();
        WorkingChild twin = null;
        for (WorkingChild sibling : month.children()) {
            if (!frees(sibling)) {
                continue;
            }
            int compared = sibling.facts().birthDate().compareTo(child.facts().birthDate());
            if (compared < 0 || compared == 0 && sameBirthDate == SameBirthDate.FREES) {
                line.free(
                        () -> head.text() + " Als zahlendes Kind gilt das Kind "
                                + sibling.facts().id() + ".",
                        head.citation());
                return;
            }
            twin = compared == 0 ? sibling : twin;
        }
        if (twin != null && sameBirthDate == SameBirthDate.CLERK_DECIDES) {
            refuseTwins(child, twin, month);
        }
    }

    private boolean frees(WorkingChild sibling) {
        return by.contains(sibling.form())
                && inMonth.holds(sibling.facts(), sibling.month().month())
                && (siblingAge.isEmpty() || siblingAge.get().counts(sibling));
    }

    private void refuseTwins(WorkingChild child, WorkingChild twin, WorkingMonth month) {
        month.refuse(
                "SAME_BIRTH_DATE",
                child,
                "Kinder " + child.facts().id() + " und " + twin.facts().id() + ", " + month.month()
                        + ": Am selben Tag geboren, daher sagt die Regel „" + head.id()
                        + "“ nicht, wer das jüngere ist. Fall entscheiden oder in der Satzung"
                        + " „sameBirthDate“ festlegen.");
    }
}
