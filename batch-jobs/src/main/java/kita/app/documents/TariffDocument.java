package kita.app.documents;

import java.util.List;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffExample;

/** An ordinance and the worked examples that stand in its document and have come out. */
public record TariffDocument(Tariff tariff, List<TariffExample> examples) {

    public TariffDocument {
        examples = List.copyOf(examples);
    }
}
