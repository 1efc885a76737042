package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kita.allocation.criteria.Catalogue;
import kita.allocation.snapshot.StateClaim;
import kita.allocation.snapshot.Terms;
import kita.app.documents.CriteriaReader;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Findings;
import kita.app.documents.YamlDocument;
import kita.app.documents.YamlNode;
import kita.app.jobs.JobRefusedException;
import kita.app.store.allocation.DocumentQueries;
import kita.registry.Month;

/** What the municipality's own documents say about the award of places. */
record AllocationSettings(
        Catalogue catalogue, Month firstMonth, LocalDate keyDate, int reachMetres, StateClaim claim, String policy) {

    private static final int MONTHS = 12;
    private static final int FARTHEST = 100_000;
    private static final Map<String, StateClaim> CLAIMS =
            new TreeMap<>(Map.of("true", StateClaim.FROM_BIRTH_TO_GRADE_SIX, "false", StateClaim.NONE));
    private static final Map<String, String> POLICIES =
            new TreeMap<>(Map.of("stability-first", "stability-first", "entitlement-first", "entitlement-first"));
    private static final String DEFAULT_POLICY = "stability-first";

    Terms terms(long seed) {
        return new Terms(firstMonth, MONTHS, keyDate, reachMetres, claim, seed, policy);
    }

    /** Refused with a German sentence if a document is missing or does not say what is needed. */
    static AllocationSettings read(DocumentQueries documents) {
        String municipality = documents.municipality().orElseThrow(() -> missing("municipality.yaml"));
        String criteria = documents.criteria().orElseThrow(() -> missing("criteria.yaml"));
        try {
            Findings findings = new Findings("municipality.yaml");
            YamlNode allocation = YamlDocument.open(municipality, findings).required("allocation");
            Month firstMonth = allocation.month("firstMonth");
            LocalDate keyDate = allocation.date("keyDate");
            int reach = allocation.integer("reachMetres", 0, FARTHEST);
            StateClaim claim = allocation.oneOf("entitledFromBirth", CLAIMS);
            String policy = allocation
                    .optional("policy")
                    .map(node -> node.asOneOf(POLICIES))
                    .orElse(DEFAULT_POLICY);
            findings.refuseIfAny();
            Catalogue catalogue = CriteriaReader.read("criteria.yaml", criteria);
            return new AllocationSettings(catalogue, firstMonth, keyDate, reach, claim, policy);
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static JobRefusedException missing(String file) {
        return new JobRefusedException("Es fehlt " + file + ". Bitte zuerst mit „kita import“ einlesen.");
    }
}
