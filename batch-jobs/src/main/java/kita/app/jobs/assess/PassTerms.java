package kita.app.jobs.assess;

import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.billing.SettingsReader;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.run.BillingWindow;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.registry.Month;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/**
 * What one pass assesses by: the months, and the municipality's ordinance in force. Read once for all parts and pages of an
 * execution, so that whoever imports another ordinance meanwhile does not divide the town.
 */
@Component
class PassTerms {

    /** What holds for all households of the pass. */
    record Terms(BillingWindow window, Assessor assessor) {

        Assessment assess(HouseholdFacts household) {
            return assessor.assess(household, window.goLive(), window.runMonth());
        }
    }

    private record Known(long execution, Terms terms) {}

    private final DocumentStore documents;
    private final SettingsReader settings;
    private volatile Known last;

    PassTerms(DocumentStore documents, SettingsReader settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** An ordinance that is missing, faulty or has a gap in the window is a {@link JobRefusedException}. */
    Terms of(JobExecution pass) {
        Known known = last;
        if (known == null || known.execution() != pass.getId()) {
            known = read(pass);
        }
        return known.terms();
    }

    private synchronized Known read(JobExecution pass) {
        if (last == null || last.execution() != pass.getId()) {
            BillingWindow window =
                    settings.read().window(Month.parse(pass.getJobParameters().getString(AssessStep.MONTH)));
            last = new Known(pass.getId(), new Terms(window, assessor(window)));
        }
        return last;
    }

    private Assessor assessor(BillingWindow window) {
        String text = documents
                .text(Kind.TARIFF)
                .orElseThrow(() -> new JobRefusedException(
                        "Für diese Gemeinde ist keine Satzung (tariff.yaml) eingelesen; bitte zuerst importieren."));
        try {
            Tariff tariff = TariffReader.read(Kind.TARIFF.fileName(), text);
            window.goLive().through(window.runMonth()).forEach(tariff::at);
            return new Assessor(tariff);
        } catch (TariffGapException | DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }
}
