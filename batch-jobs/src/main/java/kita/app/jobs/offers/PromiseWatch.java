package kita.app.jobs.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.allocation.snapshot.CapacityBasis;
import kita.allocation.snapshot.CapacityProfiles;
import kita.allocation.snapshot.CapacityProfiles.Overbooked;
import kita.allocation.snapshot.RegistryExtract;
import kita.app.documents.Municipality;
import kita.app.jobs.TownDocuments;
import kita.app.store.allocation.PromiseQueries;
import kita.app.store.allocation.RegistryQueries;
import kita.app.store.documents.DocumentStore;
import kita.app.tenant.TenantTransactions;
import kita.registry.ApplicationId;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * Promises that the world has overtaken, as German sentences for clerks. They take nothing back: what is signed stays. A
 * municipality without its documents has made no promises yet, and there is nothing to say.
 */
@Service
public class PromiseWatch {

    private static final int KITA_YEAR = 12;
    private static final int NAMED = 10;

    private final TenantTransactions transactions;
    private final DocumentStore stored;
    private final TownDocuments documents;
    private final RegistryQueries registry;
    private final PromiseQueries promises;

    PromiseWatch(
            TenantTransactions transactions,
            DocumentStore stored,
            TownDocuments documents,
            RegistryQueries registry,
            PromiseQueries promises) {
        this.transactions = transactions;
        this.stored = stored;
        this.documents = documents;
        this.registry = registry;
        this.promises = promises;
    }

    /** Kitas with more children by contracts and open offers than licensed places, one sentence per Kita and form. */
    public List<String> overbooked(TenantId tenant) {
        return transactions.call(tenant, () -> hasDocuments() ? overbookedNow(tenant) : List.of());
    }

    /** Promises to children who will not live in the municipality when their care begins. */
    public List<String> movedAway(TenantId tenant) {
        return transactions.call(tenant, () -> hasDocuments() ? movedAwayNow() : List.of());
    }

    private boolean hasDocuments() {
        return stored.text(DocumentStore.Kind.MUNICIPALITY).isPresent()
                && stored.text(DocumentStore.Kind.CRITERIA).isPresent();
    }

    private List<String> overbookedNow(TenantId tenant) {
        Municipality.Allocation award = documents.municipality().allocation();
        RegistryExtract extract = registry.extract(tenant, award.keyDate()).registry();
        CapacityProfiles capacity = CapacityProfiles.of(
                extract,
                documents.criteria().schoolEntry(),
                CapacityBasis.afterPromises(extract, award.firstMonth(), KITA_YEAR, award.places()));
        Map<String, List<Overbooked>> byKita = new LinkedHashMap<>();
        for (Overbooked month : capacity.overbooked()) {
            byKita.computeIfAbsent(month.kita() + "|" + month.label(), key -> new ArrayList<>())
                    .add(month);
        }
        return byKita.values().stream().map(this::sentence).toList();
    }

    private String sentence(List<Overbooked> months) {
        Overbooked first = months.get(0);
        Month last = months.get(months.size() - 1).month();
        String until = months.size() > 1 ? " (in " + months.size() + " Monaten bis " + last + ")" : "";
        List<ApplicationId> promised = promises.promisedAt(first.kita());
        String whose = promised.isEmpty()
                ? ""
                : " Zusagen dort: "
                        + promised.stream()
                                .limit(NAMED)
                                .map(ApplicationId::value)
                                .collect(Collectors.joining(", "))
                        + (promised.size() > NAMED ? " und " + (promised.size() - NAMED) + " weitere" : "") + ".";
        return "Kita " + first.kita() + " ist überbelegt: " + first.sentence().replaceFirst("\\.$", "") + until
                + ". Alle Verträge und Zusagen gelten weiter." + whose;
    }

    private List<String> movedAwayNow() {
        Municipality municipality = documents.municipality();
        String town = municipality.authority().address().town();
        return promises.movedAway(municipality.allocation().firstMonth(), town).stream()
                .map(promise -> promise.application() + ": Das Kind wohnt zum Beginn (" + promise.start()
                        + ") nicht mehr in der Gemeinde. Die Zusage bleibt; als Gastkind braucht es die Zustimmung"
                        + " seiner neuen Wohngemeinde.")
                .toList();
    }
}
