package kita.billing.tariff;

import kita.registry.CareForm;
import kita.registry.Month;

/**
 * One dimension of a fee table: which fact it reads and by which matching rule a fact finds its class. Everything that
 * can be is resolved when the axis is built; finding a class makes no text and no objects.
 */
public sealed interface Axis
        permits CareFormAxis,
                HoursAxis,
                AgeGroupAxis,
                IncomeAxis,
                ChildOrderAxis,
                ChildrenAxis,
                PersonsAxis,
                FactAxis,
                HourSlices {

    /** No class of this axis takes the fact. */
    int NONE = -1;

    /**
     * What the table is asked for: one child in one month.
     *
     * @param form the form of care that is priced
     * @param household the child's household in the month
     */
    record Question(ChildInCare child, CareForm form, HouseholdMonth household) {

        Month month() {
            return household.month();
        }

        HouseholdIncome income() {
            return household.income();
        }
    }

    /** Writes down what finding a class can ask for. */
    void ask(QuestionSheet sheet);

    /** Key of the axis in documents. */
    String key();

    int size();

    /** Key of a class in documents. */
    String classKey(int index);

    /** German: what the axis is about, over its classes. */
    String heading();

    /** German: a class, whoever is asked about. */
    String classHeading(int index);

    /** The class from 0, or {@link #NONE}. */
    int classOf(Question question);

    /** German: the class that was found and the fact that led to it. */
    String german(int index, Question question);

    /** German: which fact found no class. */
    String mismatch(Question question);
}
