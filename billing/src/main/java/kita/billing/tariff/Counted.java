package kita.billing.tariff;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.Month;

/**
 * Which children of a household count where an ordinance grades by their number or order. Counting makes no text and no
 * dates.
 *
 * @param who whose children are looked at
 * @param forms forms of care that count, by the contract; empty: all
 * @param fact what must have been declared about the child, if the ordinance asks
 * @param untilBirthday the birthday that ends it, such as 18, if the ordinance limits it
 * @param lastMonth the last month in which a child counts before that birthday
 * @param inMonth how much care there must be in the month
 */
public record Counted(
        Who who,
        List<CareForm> forms,
        Optional<DeclaredAs> fact,
        Optional<Integer> untilBirthday,
        LastMonth lastMonth,
        InMonth inMonth,
        Citation citation) {

    /** Whose children. */
    public enum Who {
        /** In care, here or elsewhere. */
        IN_CARE("in Betreuung", QuestionSheet::nothing),
        /** All who live in the household. */
        IN_HOUSEHOLD("im Haushalt", QuestionSheet::family);

        private final String german;
        private final Consumer<QuestionSheet> asks;

        Who(String german, Consumer<QuestionSheet> asks) {
            this.german = german;
            this.asks = asks;
        }

        public String german() {
            return german;
        }
    }

    /** The last month before a birthday in which a child counts. */
    public enum LastMonth {
        /** The month before the one in which the birthday lies. */
        BEFORE_BIRTHDAY,
        /** The month of the birthday, unless the birthday is its first day. */
        OF_BIRTHDAY
    }

    /** How much care a child must have in a month to count in it. */
    public enum InMonth {
        ANY_DAY,
        FIRST_DAY,
        WHOLE_MONTH;

        /** Whether there is so much; a child of whom no days are known was there the whole month. */
        boolean holds(ChildInCare child, Month month) {
            if (this == ANY_DAY || child.presence().isEmpty()) {
                return true;
            }
            Presence presence = child.presence().get();
            return presence.first().getDayOfMonth() == 1
                    && (this == FIRST_DAY || presence.last().getDayOfMonth() == MonthIndex.days(month));
        }
    }

    /**
     * A declared fact and the values of it that count. The fact must say what holds where nothing is declared, so that
     * counting never meets a gap.
     */
    public record DeclaredAs(Fact fact, List<String> values) {
        public DeclaredAs {
            values = List.copyOf(values);
            if (fact.otherwise().isEmpty() || fact.scope() != Fact.Scope.CHILD) {
                throw new InvalidTariff(
                        "Wer mitzählt, hängt vom Merkmal „" + fact.key()
                                + "“ ab; dafür muss es je Kind gelten und sagen, was ohne Angabe gilt.",
                        "Beim Merkmal „of: child“ schreiben und „otherwise:“ ergänzen.");
            }
            if (values.isEmpty() || !fact.values().containsAll(values)) {
                throw new InvalidTariff(
                        "Das Merkmal „" + fact.key() + "“ kennt nicht alle genannten Werte " + values + ".",
                        "Einen oder mehrere von " + fact.values() + " nennen.");
            }
        }

        boolean holds(Declared declared) {
            return values.contains(fact.valueOf(declared));
        }
    }

    public Counted {
        forms = FormList.of(forms);
        if (who == Who.IN_HOUSEHOLD && (!forms.isEmpty() || inMonth != InMonth.ANY_DAY)) {
            throw new InvalidTariff(
                    "Gezählt werden alle Kinder des Haushalts, auch die ohne Betreuung; dazu passen weder"
                            + " Betreuungsformen noch Tage der Betreuung.",
                    "„forms“ und „inMonth“ löschen oder „who: inCare“ schreiben.");
        }
    }

    /** All children in care on any day of the month. */
    public static Counted allInCare(Citation citation) {
        return new Counted(
                Who.IN_CARE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                LastMonth.OF_BIRTHDAY,
                InMonth.ANY_DAY,
                citation);
    }

    /** Writes down what counting can ask for. */
    void ask(QuestionSheet sheet) {
        who.asks.accept(sheet);
        untilBirthday.ifPresent(sheet::age);
        fact.ifPresent(declared -> sheet.fact(declared.fact()));
    }

    /** Whether a child in care counts; where all of the household count, so do those in care. */
    public boolean counts(ChildInCare child, Month month) {
        return (forms.isEmpty() || forms.contains(child.form()))
                && isYoungEnough(child.birthDate(), month)
                && (fact.isEmpty() || fact.get().holds(child.declared()))
                && inMonth.holds(child, month);
    }

    /** Whether a child of the household counts; never where only those in care do. */
    public boolean counts(FamilyChild child, Month month) {
        return who == Who.IN_HOUSEHOLD
                && isYoungEnough(child.birthDate(), month)
                && (fact.isEmpty() || fact.get().holds(child.declared()));
    }

    /** How many children of the household count in its month. */
    public int number(HouseholdMonth household) {
        int number = 0;
        if (who == Who.IN_CARE) {
            for (ChildInCare child : household.children()) {
                number += counts(child, household.month()) ? 1 : 0;
            }
        } else {
            for (FamilyChild child : household.family()) {
                number += counts(child, household.month()) ? 1 : 0;
            }
        }
        return number;
    }

    /** German: who counts, as part of a sentence. */
    public String german() {
        StringBuilder text = new StringBuilder("Kinder ").append(who.german);
        if (!forms.isEmpty()) {
            text.append(" (").append(German.forms(forms)).append(')');
        }
        untilBirthday.ifPresent(
                birthday -> text.append(" bis zum ").append(birthday).append(". Geburtstag"));
        return text.toString();
    }

    private boolean isYoungEnough(BirthDate birth, Month month) {
        if (untilBirthday.isEmpty()) {
            return true;
        }
        int birthday = MonthIndex.ofBirthday(birth, untilBirthday.get());
        int now = MonthIndex.of(month);
        return now < birthday
                || now == birthday
                        && lastMonth == LastMonth.OF_BIRTHDAY
                        && !MonthIndex.isFirstOfMonth(birth, untilBirthday.get());
    }
}
