package kita.billing.tariff;

import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import kita.billing.tariff.Questions.Topic;

/** On which the parts of a version write down what they can ask for. */
final class QuestionSheet {

    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final TreeSet<Integer> ages = new TreeSet<>();
    private final TreeSet<Integer> months = new TreeSet<>();
    private final TreeSet<Integer> yearStarts = new TreeSet<>();
    private final TreeSet<String> facts = new TreeSet<>();
    private final TreeSet<String> lasting = new TreeSet<>();

    /** Says that nothing was forgotten: what every basis holds anyway is enough. */
    void nothing() {}

    void family() {
        topics.add(Topic.FAMILY);
    }

    void persons() {
        topics.add(Topic.PERSONS);
    }

    void careStart() {
        topics.add(Topic.CARE_START);
    }

    /** Since when a child has been in care, and whether that is in the month itself. */
    void firstMonth() {
        careStart();
        topics.add(Topic.FIRST_MONTH);
    }

    void income() {
        topics.add(Topic.INCOME);
    }

    /** Something may change with that birthday; birth itself changes nothing. */
    void age(int years) {
        if (years > 0) {
            ages.add(years);
        }
    }

    /** Something holds in that calendar month, 1 to 12, and not in every one. */
    void month(int number) {
        months.add(number);
    }

    /** Something depends on the Kita year, which begins in that calendar month, 1 to 12. */
    void kitaYear(int firstMonth) {
        yearStarts.add(firstMonth);
    }

    /** The Kita year from August on. */
    void kitaYear() {
        kitaYear(Month.AUGUST.getValue());
    }

    void fact(Fact fact) {
        facts.add(fact.key());
    }

    /** A fact whose days matter, and not only whether it holds. */
    void lasting(Fact fact) {
        fact(fact);
        lasting.add(fact.key());
    }

    Questions questions() {
        return new Questions(topics, ages, months, yearStarts, facts, lasting);
    }
}
