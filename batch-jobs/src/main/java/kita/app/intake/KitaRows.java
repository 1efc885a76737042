package kita.app.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kita.app.intake.Fields.RowRefused;
import kita.registry.CareForm;
import kita.registry.FullDayPlaces;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.GroupId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Period;
import kita.registry.PostalAddress;
import kita.registry.Provider;
import kita.registry.ProviderId;

/** Rows of kitas.xlsx. */
final class KitaRows {

    private static final int MOST_PLACES = 500;
    private static final String UNDER_THREE = "davon unter 3";
    private static final String FULL_DAY = "Ganztagsplätze";
    private static final String FULL_DAY_HOURS = "Ganztag ab Stunden/Woche";
    /** Forms of care by their word; empty for mixed age. */
    private static final Map<String, Optional<CareForm>> FORMS = forms();

    private KitaRows() {}

    static IntakeRow provider(Fields fields) throws RowRefused {
        ProviderId id = fields.key("Träger-Nr", ProviderId::new);
        String name = fields.text("Name");
        fields.orRefuse();
        return new IntakeRow.ProviderRow(new Provider(id, name));
    }

    static IntakeRow kita(Fields fields) throws RowRefused {
        KitaId id = fields.key("Kita-Nr", KitaId::new);
        String name = fields.text("Name");
        ProviderId provider = fields.key("Träger-Nr", ProviderId::new);
        PostalAddress address = Parts.address(fields);
        GeoPoint spot = Parts.spot(fields);
        Optional<Integer> staffMinutes = fields.optionalMinutes("Personalstunden/Woche", 10_000);
        fields.orRefuse();
        return new IntakeRow.KitaRow(new Kita(id, name, provider, spot, address, staffMinutes));
    }

    static IntakeRow group(Fields fields) throws RowRefused {
        GroupId id = fields.key("Gruppen-Nr", GroupId::new);
        KitaId kita = fields.key("Kita-Nr", KitaId::new);
        Optional<CareForm> form = fields.oneOf("Betreuungsform", FORMS);
        Integer places = fields.whole("Plätze", 0, MOST_PLACES);
        GroupAges ages = form == null ? null : ages(fields, form, places);
        Optional<FullDayPlaces> fullDay = fullDay(fields, places);
        Period period = fields.period("gültig ab", "gültig bis");
        fields.orRefuse();
        return new IntakeRow.GroupRow(new Group(id, kita, ages, places, fullDay, period));
    }

    private static GroupAges ages(Fields fields, Optional<CareForm> form, Integer places) {
        Optional<Integer> underThree = fields.optionalWhole(UNDER_THREE, 0, places == null ? MOST_PLACES : places);
        if (form.isEmpty() && fields.isEmpty(UNDER_THREE)) {
            fields.problem(
                    UNDER_THREE,
                    "Eine altersgemischte Gruppe braucht die Zahl der Plätze für Kinder unter drei Jahren.",
                    "Bitte aus der Betriebserlaubnis ergänzen; 0, wenn es keine sind.");
        }
        if (form.isPresent() && underThree.isPresent()) {
            fields.problem(
                    UNDER_THREE,
                    "Plätze für Kinder unter drei Jahren nennt nur eine altersgemischte Gruppe.",
                    "Die Angabe löschen oder als Betreuungsform „altersgemischt“ eintragen.");
        }
        return form.<GroupAges>map(GroupAges.OneForm::new).orElseGet(() -> new GroupAges.Mixed(underThree.orElse(0)));
    }

    private static Optional<FullDayPlaces> fullDay(Fields fields, Integer places) {
        Optional<Integer> fullDay = fields.optionalWhole(FULL_DAY, 0, places == null ? MOST_PLACES : places);
        Optional<Integer> hours = fields.optionalWhole(FULL_DAY_HOURS, 1, 60);
        if (fields.isEmpty(FULL_DAY) != fields.isEmpty(FULL_DAY_HOURS)) {
            fields.problem(
                    fields.isEmpty(FULL_DAY) ? FULL_DAY : FULL_DAY_HOURS,
                    "Ganztagsplätze und die Stunden, ab denen ein Kind einen braucht, gehören zusammen.",
                    "Bitte beides angeben oder keines.");
        }
        return fullDay.isPresent() && hours.isPresent()
                ? Optional.of(new FullDayPlaces(fullDay.get(), hours.get()))
                : Optional.empty();
    }

    private static Map<String, Optional<CareForm>> forms() {
        Map<String, Optional<CareForm>> forms = new LinkedHashMap<>();
        Parts.FORMS.forEach((word, form) -> forms.put(word, Optional.of(form)));
        forms.put("altersgemischt", Optional.empty());
        return forms;
    }
}
