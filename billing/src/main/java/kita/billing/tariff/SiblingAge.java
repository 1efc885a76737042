package kita.billing.tariff;

import kita.registry.Month;

/**
 * How long a child counts as a sibling: in the months that begin before that birthday.
 *
 * @param untilBirthday the birthday, such as 18
 */
public record SiblingAge(int untilBirthday, Citation citation) {

    boolean counts(WorkingChild child, Month month) {
        return month.firstDay().isBefore(child.facts().birthDate().birthday(untilBirthday));
    }
}
