package kita.billing.tariff;

import kita.registry.BirthDate;

/**
 * How long a child counts as a sibling: in the months that begin before that birthday.
 *
 * @param untilBirthday the birthday, such as 18
 */
public record SiblingAge(int untilBirthday, Citation citation) {

    void ask(QuestionSheet sheet) {
        sheet.age(untilBirthday);
    }

    boolean counts(WorkingChild child) {
        BirthDate birth = child.facts().birthDate();
        int birthday = MonthIndex.ofBirthday(birth, untilBirthday);
        int now = child.month().index();
        return now < birthday || now == birthday && !MonthIndex.isFirstOfMonth(birth, untilBirthday);
    }
}
