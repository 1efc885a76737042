package kita.billing.tariff;

import java.util.Arrays;
import java.util.List;
import kita.registry.CareForm;

/** Forms of care, matched exactly. */
public final class CareFormAxis implements Axis {

    private final List<CareForm> forms;
    private final int[] classByOrdinal = new int[CareForm.values().length];

    public CareFormAxis(List<CareForm> forms) {
        this.forms = List.copyOf(forms);
        Arrays.fill(classByOrdinal, NONE);
        for (int i = 0; i < forms.size(); i++) {
            int ordinal = forms.get(i).ordinal();
            if (classByOrdinal[ordinal] != NONE) {
                throw new InvalidTariff(
                        "Die Betreuungsform " + forms.get(i).german() + " steht doppelt.", "Eine davon löschen.");
            }
            classByOrdinal[ordinal] = i;
        }
    }

    @Override
    public void ask(QuestionSheet sheet) {}

    @Override
    public String key() {
        return "careForm";
    }

    @Override
    public int size() {
        return forms.size();
    }

    @Override
    public String classKey(int index) {
        return forms.get(index).german();
    }

    @Override
    public String heading() {
        return "Betreuungsform";
    }

    @Override
    public String classHeading(int index) {
        return forms.get(index).german();
    }

    @Override
    public int classOf(Question question) {
        return classByOrdinal[question.form().ordinal()];
    }

    @Override
    public String german(int index, Question question) {
        CareForm agreed = question.child().form();
        String form = forms.get(index).german();
        return agreed == question.form() ? form : form + " (vereinbart: " + agreed.german() + ")";
    }

    @Override
    public String mismatch(Question question) {
        return "die Betreuungsform " + question.form().german();
    }

    @Override
    public String toString() {
        return "careForm" + forms;
    }
}
