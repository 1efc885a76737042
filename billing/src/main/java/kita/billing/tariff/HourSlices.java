package kita.billing.tariff;

import java.util.List;

/**
 * Slices of agreed hours with a rate for each hour in them: the first 25 hours, the next 10, the rest. Always the last
 * axis of its table; a lookup finds the first slice, and the rates of the others follow.
 */
public final class HourSlices implements Axis {

    private final HoursAxis.Unit unit;
    private final List<Integer> upTo;

    /** @param upTo the last hour of each slice, ascending; more hours than the last one are refused */
    public HourSlices(HoursAxis.Unit unit, List<Integer> upTo) {
        this.unit = unit;
        this.upTo = List.copyOf(upTo);
        int last = 0;
        for (int bound : upTo) {
            if (bound <= last || bound > HoursAxis.MOST_HOURS) {
                throw new InvalidTariff(
                        "Die Stundenstaffel " + upTo + " steigt nicht von 1 bis " + HoursAxis.MOST_HOURS + " an.",
                        "Die letzte Stunde jeder Stufe in aufsteigender Folge nennen.");
            }
            last = bound;
        }
    }

    public HoursAxis.Unit unit() {
        return unit;
    }

    /** The last hour that has a rate. */
    int most() {
        return upTo.get(upTo.size() - 1);
    }

    /** How many of the agreed hours lie in that slice. */
    int hoursIn(int slice, int agreed) {
        int before = slice == 0 ? 0 : upTo.get(slice - 1);
        return Math.max(0, Math.min(agreed, upTo.get(slice)) - before);
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public String key() {
        return "upTo";
    }

    @Override
    public int size() {
        return upTo.size();
    }

    @Override
    public String classKey(int index) {
        return upTo.get(index).toString();
    }

    @Override
    public String heading() {
        return "je Stunde " + unit.german();
    }

    @Override
    public String classHeading(int index) {
        return "bis zur " + upTo.get(index) + ". Stunde";
    }

    @Override
    public int classOf(Question question) {
        return unit.of(question.child().hours()) <= most() ? 0 : NONE;
    }

    @Override
    public String german(int index, Question question) {
        return unit.of(question.child().hours()) + " Stunden " + unit.german();
    }

    @Override
    public String mismatch(Question question) {
        return german(0, question);
    }

    @Override
    public String toString() {
        return "slices of " + unit.key() + upTo;
    }
}
