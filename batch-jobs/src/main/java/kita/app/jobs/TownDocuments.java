package kita.app.jobs;

import java.util.Optional;
import kita.allocation.criteria.Catalogue;
import kita.app.documents.Assumptions;
import kita.app.documents.CriteriaReader;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Municipality;
import kita.app.documents.MunicipalityReader;
import kita.app.documents.TariffReader;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffGapException;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/**
 * The documents in force of the municipality whose transaction this is, read for the jobs. One that is missing or has
 * findings is a {@link JobRefusedException}.
 */
@Component
public class TownDocuments {

    /** A way to read a text. */
    private interface Reading<T> {
        T read(String fileName, String text) throws DocumentRefused;
    }

    private final DocumentStore documents;

    TownDocuments(DocumentStore documents) {
        this.documents = documents;
    }

    public Municipality municipality() {
        return required(Kind.MUNICIPALITY, MunicipalityReader::read);
    }

    public Catalogue criteria() {
        return required(Kind.CRITERIA, CriteriaReader::read);
    }

    public Tariff tariff() {
        return required(Kind.TARIFF, TariffReader::read);
    }

    /** Months in which no version is in force are a {@link JobRefusedException} that names them. */
    public void requireNoGap(Tariff tariff, Month first, Month last) {
        try {
            first.through(last).forEach(tariff::at);
        } catch (TariffGapException gap) {
            throw new JobRefusedException(gap.getMessage(), gap);
        }
    }

    /** Empty if the municipality has none yet. */
    public Optional<Tariff> tariffIfAny() {
        return documents.text(Kind.TARIFF).map(text -> tariff());
    }

    /** The ordinance as it would be if the assumptions came true; its examples are not asked. */
    public Tariff tariffAssuming(Assumptions assumptions) {
        return required(Kind.TARIFF, (name, text) -> TariffReader.readAssuming(name, text, assumptions));
    }

    private <T> T required(Kind kind, Reading<T> reading) {
        String text = documents
                .text(kind)
                .orElseThrow(() -> new JobRefusedException(
                        "Es fehlt " + kind.fileName() + ". Bitte zuerst mit „kita import“ einlesen."));
        try {
            return reading.read(kind.fileName(), text);
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }
}
