package kita.app.documents;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kita.billing.tariff.AgeChange;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Declared;
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

    Parts(Findings findings) {
        this.findings = findings;
    }

    /** What the supplier builds, or a finding at the node; empty, too, if findings were made since the given count. */
    <T> Optional<T> build(YamlNode node, int countBefore, Supplier<T> supplier) {
        if (findings.count() > countBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(supplier.get());
        } catch (InvalidTariff invalid) {
            node.finding(invalid.problem(), invalid.remedy());
        } catch (IllegalArgumentException refused) {
            node.finding("So nicht möglich: " + refused.getMessage(), "Angaben berichtigen.");
        }
        return Optional.empty();
    }

    FactsOfDocument facts() {
        return facts;
    }

    /** What stands under „facts“ of a household or a child; keys that the document does not know are findings. */
    Declared declared(YamlNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.optional("facts")
                .ifPresent(given -> given.entries().forEach((key, value) -> {
                    facts.named(key, value);
                    values.put(key, value.asText());
                }));
        return new Declared(values);
    }

    int count() {
        return findings.count();
    }

    Citation citation(YamlNode node) {
        return new Citation(node.text("citation"), node.oneOf("status", STATUSES));
    }

    /** The citation of this place; what it leaves out holds as around it. */
    Citation citation(YamlNode node, Citation around) {
        String text = node.optionalText("citation").orElse(around.text());
        Citation.Status status =
                node.optional("status").map(given -> given.asOneOf(STATUSES)).orElse(around.status());
        return new Citation(text, status);
    }

    /** validFrom and validTo, each falling back to the period around it. */
    Period validity(YamlNode node, Period around) {
        LocalDate from = node.optionalDate("validFrom").orElse(around.from());
        LocalDate to = node.optionalDate("validTo").orElse(around.to());
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
