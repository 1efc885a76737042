package kita.billing.tariff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What a version of an ordinance can ask for at all beside what is always known: the children in care, their forms, hours
 * and days, benefits, and who pays. What it does not ask for cannot decide about an amount.
 *
 * @param ages completed years of life with which something may change, from 1
 * @param months calendar months that rules name, 1 to 12
 * @param yearStarts first months of the Kita years that it counts by, 1 to 12; usually one or none
 * @param facts keys of declared facts
 * @param lasting keys of those among them of which all days matter, and not only the one that decides
 */
public record Questions(
        Set<Topic> topics,
        NavigableSet<Integer> ages,
        SortedSet<Integer> months,
        SortedSet<Integer> yearStarts,
        SortedSet<String> facts,
        SortedSet<String> lasting) {

    /** What is asked for or not, without a value. */
    public enum Topic {
        /** Children of the household who are not in care. */
        FAMILY,
        /** How many persons live in the household. */
        PERSONS,
        /** Since when a child has been in care. */
        CARE_START,
        /** Whether a child's care begins in the month. */
        FIRST_MONTH,
        INCOME
    }

    public Questions {
        EnumSet<Topic> ordered = EnumSet.noneOf(Topic.class);
        ordered.addAll(topics);
        topics = Collections.unmodifiableSet(ordered);
        ages = Collections.unmodifiableNavigableSet(new TreeSet<>(ages));
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
        yearStarts = Collections.unmodifiableSortedSet(new TreeSet<>(yearStarts));
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
        lasting = Collections.unmodifiableSortedSet(new TreeSet<>(lasting));
    }

    /** What is written down. */
    static Questions of(Consumer<QuestionSheet> asking) {
        QuestionSheet sheet = new QuestionSheet();
        asking.accept(sheet);
        return sheet.questions();
    }

    public boolean asksFor(Topic topic) {
        return topics.contains(topic);
    }

    /** The highest age that is named and has been reached; 0 before the first. */
    public int ageReached(int years) {
        Integer reached = ages.floor(years);
        return reached == null ? 0 : reached;
    }
}
