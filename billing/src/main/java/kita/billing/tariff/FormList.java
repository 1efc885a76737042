package kita.billing.tariff;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import kita.registry.CareForm;

/** Forms of care in the order of the document; whether one is among them is asked for every child in every month. */
final class FormList extends AbstractList<CareForm> implements RandomAccess {

    private final CareForm[] forms;
    private final int bits;

    private FormList(CareForm[] forms) {
        this.forms = forms;
        int found = 0;
        for (CareForm form : forms) {
            found |= bit(form);
        }
        this.bits = found;
    }

    /** Unmodifiable, as {@link List#copyOf} answers it. */
    static List<CareForm> of(List<CareForm> forms) {
        return forms instanceof FormList ? forms : new FormList(forms.toArray(CareForm[]::new));
    }

    private static int bit(CareForm form) {
        return 1 << form.ordinal();
    }

    @Override
    public boolean contains(Object form) {
        return form instanceof CareForm asked && (bits & bit(asked)) != 0;
    }

    @Override
    public CareForm get(int index) {
        return forms[index];
    }

    @Override
    public int size() {
        return forms.length;
    }
}
