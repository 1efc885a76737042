package kita.app.intake;

import kita.app.intake.Fields.RowRefused;
import kita.registry.CareForm;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.GroupId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Period;
import kita.registry.PostalAddress;
import kita.registry.Provider;
import kita.registry.ProviderId;

/** Rows of kitas.xlsx. */
final class KitaRows {

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
        fields.orRefuse();
        return new IntakeRow.KitaRow(new Kita(id, name, provider, spot, address));
    }

    static IntakeRow group(Fields fields) throws RowRefused {
        GroupId id = fields.key("Gruppen-Nr", GroupId::new);
        KitaId kita = fields.key("Kita-Nr", KitaId::new);
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        Integer places = fields.whole("Plätze", 0, 500);
        Period period = fields.period("gültig ab", "gültig bis");
        fields.orRefuse();
        return new IntakeRow.GroupRow(new Group(id, kita, form, places, period));
    }
}
