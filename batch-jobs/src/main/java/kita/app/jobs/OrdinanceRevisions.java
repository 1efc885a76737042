package kita.app.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Findings;
import kita.app.documents.TariffDiff;
import kita.app.documents.TariffReader;
import kita.app.documents.YamlDocument;
import kita.app.documents.YamlNode;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.DocumentStore.StoredDocument;
import kita.billing.assessment.Basis;
import kita.billing.assessment.OrdinanceTrace;
import org.springframework.stereotype.Component;

/**
 * Every wording that the ordinance of the municipality whose transaction this is ever had. A mended mistake is a new
 * revision of the document and leaves the version its name; months that were assessed before it still rest on the old one.
 */
@Component
public class OrdinanceRevisions {

    /**
     * One text of the ordinance.
     *
     * @param number from 1; the highest is in force
     * @param digest SHA-256 of the text
     * @param wordings of its versions; empty if this program does not read the text any more
     * @param changes against the revision before it; empty for the first
     */
    public record Revision(
            int number, String digest, String text, List<OrdinanceTrace> wordings, List<TariffDiff.Line> changes) {

        public Revision {
            wordings = List.copyOf(wordings);
            changes = List.copyOf(changes);
        }
    }

    private final DocumentStore documents;

    OrdinanceRevisions(DocumentStore documents) {
        this.documents = documents;
    }

    /** The first one first; empty if no ordinance was ever taken in. */
    public List<Revision> all() {
        List<Revision> revisions = new ArrayList<>();
        Optional<YamlNode> before = Optional.empty();
        for (StoredDocument document : documents.all(Kind.TARIFF)) {
            String text = document.content();
            YamlNode now = YamlDocument.open(text, new Findings(Kind.TARIFF.fileName()));
            List<TariffDiff.Line> changes =
                    before.map(old -> TariffDiff.between(old, now)).orElse(List.of());
            revisions.add(new Revision(document.revision(), document.digest(), text, wordings(text), changes));
            before = Optional.of(now);
        }
        return revisions;
    }

    /** Numbers of those that say what a month with this basis was assessed by; several where only comments differ. */
    public static List<Integer> behind(Basis basis, List<Revision> revisions) {
        return OrdinanceTrace.of(basis)
                .map(trace -> revisions.stream()
                        .filter(revision -> revision.wordings().contains(trace))
                        .map(Revision::number)
                        .toList())
                .orElse(List.of());
    }

    private static List<OrdinanceTrace> wordings(String text) {
        try {
            return OrdinanceTrace.of(TariffReader.read(Kind.TARIFF.fileName(), text));
        } catch (DocumentRefused notAnyMore) {
            return List.of();
        }
    }
}
