package kita.app.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Fact;
import kita.billing.tariff.InvalidTariff;
import kita.billing.tariff.WholeMonths;
import kita.registry.CareForm;
import kita.registry.Period;

/** Pieces that occur in several places of an ordinance. */
final class Parts {

    static final Map<String, CareForm> FORMS = words();
    static final Map<String, Citation.Status> STATUSES = Map.of(
            "official", Citation.Status.OFFICIAL,
            "derived", Citation.Status.DERIVED,
            "secondary", Citation.Status.SECONDARY,
            "invented", Citation.Status.INVENTED,
            "unverified", Citation.Status.UNVERIFIED);
    private static final Map<String, AgeChange> AGE_CHANGES = Map.of(
            "monthAfterCompletion", AgeChange.MONTH_AFTER_COMPLETION,
            "monthOfBirthday", AgeChange.MONTH_OF_BIRTHDAY,
            "monthAfterBirthday", AgeChange.MONTH_AFTER_BIRTHDAY,
            "nextKitaYear", AgeChange.NEXT_KITA_YEAR);

    private final Findings findings;
    private final FactsOfDocument facts = new FactsOfDocument();
    private final Map<Citation.Status, List<Integer>> trust = new EnumMap<>(Citation.Status.class);
    private List<CareForm> covered = List.of();

    Parts(Findings findings) {
        this.findings = findings;
    }

    /** What the supplier builds, or a finding at the node; empty, too, if findings were made since the given count. */
    <T> Optional<T> build(YamlNode node, int countBefore, Supplier<T> supplier) {
        return build(rule -> node, countBefore, supplier);
    }

    /** @param place where the finding belongs, by the id of the rule that it is about, if it is about one */
    <T> Optional<T> build(Function<Optional<String>, YamlNode> place, int countBefore, Supplier<T> supplier) {
        if (findings.count() > countBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(supplier.get());
        } catch (InvalidTariff invalid) {
            place.apply(invalid.rule()).finding(invalid.problem(), invalid.remedy());
        } catch (IllegalArgumentException refused) {
            place.apply(Optional.empty()).finding("So nicht möglich: " + refused.getMessage(), "Angaben berichtigen.");
        }
        return Optional.empty();
    }

    FactsOfDocument facts() {
        return facts;
    }

    /**
     * What stands under „facts“ of a household or a child; keys that the document does not know, or that belong to the
     * other of both, are findings.
     */
    Declared declared(YamlNode node, Fact.Scope scope) {
        Map<String, String> values = new LinkedHashMap<>();
        node.optional("facts")
                .ifPresent(given -> given.entries().forEach((key, value) -> {
                    facts.named(key, value)
                            .filter(fact -> fact.scope() != scope)
                            .ifPresent(fact -> misplaced(fact, value));
                    values.put(key, value.asText());
                }));
        return new Declared(values);
    }

    private static void misplaced(Fact fact, YamlNode where) {
        boolean ofHousehold = fact.scope() == Fact.Scope.HOUSEHOLD;
        where.finding(
                "Das Merkmal „" + fact.key() + "“ gilt für "
                        + (ofHousehold
                                ? "den Haushalt und steht hier bei einem Kind."
                                : "ein Kind und steht hier beim Haushalt."),
                ofHousehold ? "Unter „household: { facts: … }“ schreiben." : "Beim Kind unter „facts“ schreiben.");
    }

    int count() {
        return findings.count();
    }

    Citation citation(YamlNode node) {
        return new Citation(node.text("citation"), status(node.required("status")));
    }

    /** The citation of this place; what it leaves out holds as around it. */
    Citation citation(YamlNode node, Citation around) {
        Citation citation = citationOfCells(node, around);
        node.optional("status").ifPresent(given -> trust(given, citation.status()));
        return citation;
    }

    /** The status that stands at this place, counted among those of rules and settings. */
    Citation.Status status(YamlNode node) {
        Citation.Status status = node.asOneOf(STATUSES);
        trust(node, status);
        return status;
    }

    private void trust(YamlNode node, Citation.Status status) {
        trust.computeIfAbsent(status, named -> new ArrayList<>()).add(node.line());
    }

    /** The lines of every status that a version, a rule, an axis, a count or a setting names for itself. */
    Map<Citation.Status, List<Integer>> trust() {
        return trust;
    }

    /** As {@link #citation(YamlNode, Citation)}, for the rows of a table, which are counted cell by cell. */
    Citation citationOfCells(YamlNode node, Citation around) {
        String text = node.optionalText("citation").orElse(around.text());
        Citation.Status status =
                node.optional("status").map(given -> given.asOneOf(STATUSES)).orElse(around.status());
        return new Citation(text, status);
    }

    /** validFrom and validTo, each falling back to the period around it. */
    Period validity(YamlNode node, Period around) {
        int before = count();
        LocalDate from = node.optionalDate("validFrom").orElse(around.from());
        LocalDate to = node.optionalDate("validTo").orElse(around.to());
        if (count() > before) {
            return around;
        }
        if (to.isBefore(from)) {
            node.finding("Die Gültigkeit endet, bevor sie beginnt.", "validFrom und validTo prüfen.");
            return around;
        }
        Period validity = new Period(from, to);
        return build(node, count(), () -> WholeMonths.require(validity)).orElse(around);
    }

    List<CareForm> forms(YamlNode node, String key) {
        return node.items(key).stream().map(item -> item.asOneOf(FORMS)).toList();
    }

    /** The forms that the version which is read now covers; a rule that asks for another one is a finding. */
    void covers(List<CareForm> forms) {
        covered = List.copyOf(forms);
    }

    /** As {@link #forms}, where only forms make sense that the version covers. */
    List<CareForm> coveredForms(YamlNode node, String key) {
        return node.items(key).stream().map(this::coveredForm).toList();
    }

    CareForm coveredForm(YamlNode node) {
        Optional<CareForm> form = node.asChoice(FORMS);
        if (form.isPresent() && !covered.isEmpty() && !covered.contains(form.get())) {
            node.finding(
                    "Die Betreuungsform „" + form.get().german() + "“ steht nicht unter „careForms“ der Fassung.",
                    "Unter „careForms“ ergänzen oder hier löschen.");
        }
        return form.orElse(CareForm.KRIPPE);
    }

    AgeChange ageChange(YamlNode node) {
        return node.oneOf("change", AGE_CHANGES);
    }

    private static Map<String, CareForm> words() {
        Map<String, CareForm> words = new LinkedHashMap<>();
        for (CareForm form : CareForm.values()) {
            words.put(form.german(), form);
        }
        return words;
    }
}
