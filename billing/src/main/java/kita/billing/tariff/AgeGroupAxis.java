package kita.billing.tariff;

import java.util.List;
import kita.registry.Month;

/** Age groups by completed years of life; the month in which a child changes its group is a setting. */
public final class AgeGroupAxis implements Axis {

    /**
     * An age group.
     *
     * @param key its name in the document
     * @param german its name on a notice
     * @param fromYears completed years of life from which it applies
     */
    public record Group(String key, String german, int fromYears) {}

    private final List<Group> groups;
    private final AgeChange change;
    private final Citation citation;
    private final int[] fromYears;

    /** @param citation where the month of change stands */
    public AgeGroupAxis(List<Group> groups, AgeChange change, Citation citation) {
        this.groups = List.copyOf(groups);
        this.change = change;
        this.citation = citation;
        this.fromYears = groups.stream().mapToInt(Group::fromYears).toArray();
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).fromYears() <= groups.get(i - 1).fromYears()) {
                throw new InvalidTariff(
                        "Die Altersgruppe „" + groups.get(i).key() + "“ beginnt nicht nach der vorigen.",
                        "Altersgruppen vom jüngsten zum ältesten Kind ordnen.");
            }
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {
        groups.forEach(group -> change.ask(group.fromYears(), sheet));
    }

    @Override
    public String key() {
        return "ageGroup";
    }

    @Override
    public int size() {
        return groups.size();
    }

    @Override
    public String classKey(int index) {
        return groups.get(index).key();
    }

    @Override
    public String heading() {
        return "Alter";
    }

    @Override
    public String classHeading(int index) {
        return groups.get(index).german();
    }

    @Override
    public int classOf(Question question) {
        Month month = question.month();
        for (int i = fromYears.length - 1; i >= 0; i--) {
            int years = fromYears[i];
            if (years == 0 || change.isReached(question.child().birthDate(), years, month)) {
                return i;
            }
        }
        return NONE;
    }

    @Override
    public String german(int index, Question question) {
        return groups.get(index).german();
    }

    @Override
    public String mismatch(Question question) {
        return "das Geburtsdatum " + German.day(question.child().birthDate().day());
    }

    @Override
    public String toString() {
        return "ageGroup " + change + groups + citation;
    }
}
