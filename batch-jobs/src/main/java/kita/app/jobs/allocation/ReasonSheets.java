package kita.app.jobs.allocation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Problem;
import kita.allocation.proposal.check.WishExplanation.Result;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.app.store.allocation.DecisionStore.Outcome;
import kita.registry.ApplicationId;
import kita.registry.Child;
import org.apache.poi.ss.usermodel.Sheet;

/** Two sheets from the frozen reasons: entitled children without a place, and the reasons per child and wish. */
final class ReasonSheets {

    private static final Map<String, String> RESULTS = Map.of(
            Result.AWARDED.name(), "Platz",
            Result.NOT_NEEDED.name(), "nicht nötig",
            Result.NO_PLACES.name(), "kein Platz frei",
            Result.OUTRANKED.name(), "andere gehen vor",
            Result.SIBLINGS.name(), "nicht mit Geschwistern",
            Result.PASSED_OVER.name(), "übergangen: bitte klären");

    private final Map<ApplicationId, Applicant> applicants = new LinkedHashMap<>();
    private final Map<ApplicationId, ApplicationReasons> reasons;
    private final Map<ApplicationId, Child> children;

    ReasonSheets(Problem problem, Map<ApplicationId, ApplicationReasons> reasons, Map<ApplicationId, Child> children) {
        problem.applicants().forEach(applicant -> applicants.put(applicant.id(), applicant));
        this.reasons = reasons;
        this.children = children;
    }

    void withoutPlace(Sheet sheet, Styles styles) {
        Table table = Table.withHeader(
                sheet,
                styles,
                List.of(
                        "Anmelde-Nr",
                        "Nachname",
                        "Vorname",
                        "geboren am",
                        "Beginn",
                        "Form",
                        "Rechtsanspruch",
                        "Rangstufe",
                        "Punkte",
                        "Wünsche",
                        "Plätze in erreichbarer Nähe",
                        "Was geholfen hätte"),
                List.of(14, 18, 16, 12, 10, 14, 22, 11, 8, 9, 70, 60));
        reasons.forEach((id, reason) -> {
            if (reason.entitlement().isPresent() && reason.outcome().equals(Outcome.REFUSED.name())) {
                Applicant applicant = applicants.get(id);
                table.row(
                        id.value(),
                        children.get(id).name().family(),
                        children.get(id).name().given(),
                        day(id),
                        reason.start().toString(),
                        reason.form(),
                        reason.entitlement().orElse(""),
                        applicant.generalPriority().rank(),
                        applicant.generalPriority().points(),
                        reason.wishes().size(),
                        reason.shortage().isEmpty()
                                ? "In erreichbarer Nähe gibt es keine weitere Kita mit dieser Betreuungsform."
                                : String.join("\n", reason.shortage()),
                        reason.remedies().isEmpty()
                                ? "Keine einzelne Änderung der Anmeldung hätte gereicht."
                                : String.join("\n", reason.remedies()));
            }
        });
    }

    void reasons(Sheet sheet, Styles styles) {
        Table table = Table.withHeader(
                sheet,
                styles,
                List.of(
                        "Anmelde-Nr",
                        "Nachname",
                        "Vorname",
                        "Ergebnis",
                        "Wunsch",
                        "Kita",
                        "Ergebnis des Wunsches",
                        "eigene Rangstufe",
                        "eigene Punkte",
                        "Grenze Rangstufe",
                        "Grenze Punkte",
                        "Begründung",
                        "Kriterien"),
                List.of(18, 20, 20, 24, 9, 30, 22, 11, 9, 11, 9, 70, 90));
        reasons.forEach((id, reason) -> {
            String outcome = outcomeText(reason);
            for (ApplicationReasons.WishReason wish : reason.wishes()) {
                table.row(
                        id.value(),
                        children.get(id).name().family(),
                        children.get(id).name().given(),
                        outcome,
                        wish.rank(),
                        wish.kita() + " " + wish.kitaName(),
                        RESULTS.get(wish.result()),
                        wish.ownRank(),
                        wish.ownPoints(),
                        wish.cutOffRank().orElse(null),
                        wish.cutOffPoints().orElse(null),
                        wish.reason(),
                        wish.grounds().stream()
                                .map(ApplicationReasons.Ground::sentence)
                                .collect(Collectors.joining("\n")));
            }
        });
    }

    private static String outcomeText(ApplicationReasons reason) {
        if (reason.outcome().equals(Outcome.KEPT.name())) {
            return "behält den Platz: " + reason.place().orElseThrow().kitaName();
        }
        return reason.place()
                .map(place -> place.wishRank().map(rank -> rank + ". Wunsch").orElse("Angebot des Amts") + ": "
                        + place.kitaName())
                .orElse("kein Platz");
    }

    private LocalDate day(ApplicationId id) {
        return children.get(id).birthDate().day();
    }
}
