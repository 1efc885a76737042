package kita.app.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.registry.CareForm;
import kita.registry.GeoPoint;
import kita.registry.PostalAddress;

/** What several sheets have in common. */
final class Parts {

    static final Map<String, CareForm> FORMS = forms();

    private Parts() {}

    /** Germany with a margin; a swapped latitude and longitude falls outside. */
    static GeoPoint spot(Fields fields) {
        Double latitude = fields.degrees("Breitengrad", 47, 56);
        Double longitude = fields.degrees("Längengrad", 5, 16);
        return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
    }

    static PostalAddress address(Fields fields) {
        return new PostalAddress(fields.text("Straße"), fields.key("PLZ", plz -> plz), fields.text("Ort"));
    }

    private static Map<String, CareForm> forms() {
        Map<String, CareForm> forms = new LinkedHashMap<>();
        for (CareForm form : CareForm.values()) {
            forms.put(form.german(), form);
        }
        return forms;
    }
}
