package kita.app.jobs.assess;

import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.jobs.JobRefusedException;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.billing.assessment.Assessor;
import kita.billing.run.BillingWindow;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import org.springframework.stereotype.Component;

/** The assessor by the municipality's ordinance in force. The one read last is kept, for it is asked for page by page. */
@Component
class OrdinanceInForce {

    private record Read(String text, Tariff tariff) {}

    private final DocumentStore documents;
    private volatile Read last = new Read("", null);

    OrdinanceInForce(DocumentStore documents) {
        this.documents = documents;
    }

    /** An ordinance that is missing, faulty or has a gap in the window is a {@link JobRefusedException}. */
    Assessor assessor(BillingWindow window) {
        String text = documents
                .text(Kind.TARIFF)
                .orElseThrow(() -> new JobRefusedException(
                        "Für diese Gemeinde ist keine Satzung (tariff.yaml) eingelesen; bitte zuerst importieren."));
        Tariff tariff = read(text);
        try {
            window.goLive().through(window.runMonth()).forEach(tariff::at);
        } catch (TariffGapException gap) {
            throw new JobRefusedException(gap.getMessage(), gap);
        }
        return new Assessor(tariff);
    }

    private Tariff read(String text) {
        Read known = last;
        if (known.text().equals(text)) {
            return known.tariff();
        }
        try {
            Tariff tariff = TariffReader.read(Kind.TARIFF.fileName(), text);
            last = new Read(text, tariff);
            return tariff;
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }
}
