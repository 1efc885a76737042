package kita.app.jobs.notices;

import java.util.Collection;
import java.util.List;
import kita.billing.notice.GermanWords;
import kita.registry.Child;

/** The lines of a letter that say whom it is about. */
public final class Concerns {

    private Concerns() {}

    public static List<String> of(Collection<Child> children) {
        return children.stream().map(GermanWords::childWithBirthDate).toList();
    }
}
