package kita.app.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.tariff.BenefitsFree;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FreeYears;
import kita.billing.tariff.FreesYounger;
import kita.billing.tariff.OnlyOnePays;
import kita.billing.tariff.PayerOrder;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.SiblingAge;
import kita.billing.tariff.TableRule;
import kita.registry.CareForm;
import kita.registry.Period;

/** Reads one rule of a version; its kind stands under „rule“. */
final class RuleReader {

    static final Map<String, BenefitKind> BENEFITS = benefits();
    private static final String[] HEAD = {"rule", "id", "text", "citation", "status", "validFrom", "validTo"};
    private static final Map<String, PayerOrder> ORDERS = Map.of(
            "oldest", PayerOrder.OLDEST,
            "higherFee", PayerOrder.HIGHER_FEE,
            "lowerFee", PayerOrder.LOWER_FEE,
            "childId", PayerOrder.CHILD_ID);
    private static final Map<String, OnlyOnePays.ExemptChild> EXEMPT = Map.of(
            "countsAsPayer", OnlyOnePays.ExemptChild.COUNTS_AS_PAYER,
            "isLeftOut", OnlyOnePays.ExemptChild.IS_LEFT_OUT);
    private static final Map<String, FreesYounger.SameBirthDate> SAME_BIRTH_DATE = Map.of(
            "clerkDecides", FreesYounger.SameBirthDate.CLERK_DECIDES,
            "frees", FreesYounger.SameBirthDate.FREES,
            "doesNotFree", FreesYounger.SameBirthDate.DOES_NOT_FREE);
    private static final Map<String, BenefitsFree.Cover> COVERS = Map.of(
            "wholeMonth", BenefitsFree.Cover.WHOLE_MONTH,
            "firstDay", BenefitsFree.Cover.FIRST_DAY,
            "anyDay", BenefitsFree.Cover.ANY_DAY);

    /** How the body of one kind of rule is read. */
    @FunctionalInterface
    private interface Body {
        Optional<? extends Rule> read(YamlNode node, RuleHead head, int countBefore);
    }

    private final Parts parts;
    private final TableReader tables;
    private final Map<String, Body> kinds;

    RuleReader(Parts parts) {
        this.parts = parts;
        this.tables = new TableReader(parts);
        FormulaReader formulas = new FormulaReader(parts);
        SiblingDiscountReader siblings = new SiblingDiscountReader(parts);
        HourRatesReader hourRates = new HourRatesReader(parts, tables);
        this.kinds = Map.ofEntries(
                Map.entry("table", this::table),
                Map.entry("formula", checked(formulas::read, FormulaReader.KEYS)),
                Map.entry("hourRates", checked(hourRates::read, HourRatesReader.KEYS)),
                Map.entry("siblingDiscount", checked(siblings::read, SiblingDiscountReader.KEYS)),
                Map.entry("benefitsFree", this::benefitsFree),
                Map.entry("freeYears", this::freeYears),
                Map.entry("onlyOnePays", this::onlyOnePays),
                Map.entry("freesYounger", this::freesYounger));
    }

    Optional<? extends Rule> read(YamlNode node, Period versionValidity) {
        int before = parts.count();
        Optional<Body> body = node.required("rule").asChoice(kinds);
        String id = node.text("id");
        String text = node.text("text");
        Citation citation = parts.citation(node);
        Period validity = parts.validity(node, versionValidity);
        Optional<RuleHead> head = parts.build(node, before, () -> new RuleHead(id, text, citation, validity));
        // Without a sound head the body is still read, for its findings; the result is thrown away.
        RuleHead standIn = new RuleHead("?", "?", citation, new Period(LocalDate.MIN, LocalDate.MAX));
        return body.flatMap(kind -> kind.read(node, head.orElse(standIn), before));
    }

    private static Body checked(Body body, String[] keys) {
        return (node, head, before) -> {
            allowOnly(node, keys);
            return body.read(node, head, before);
        };
    }

    private Optional<TableRule> table(YamlNode node, RuleHead head, int before) {
        allowOnly(node, "axes", "cells", "effect");
        Effect effect = EffectReader.read(node);
        return tables.read(node, head.citation())
                .flatMap(table -> parts.build(node, before, () -> new TableRule(head, table, effect)));
    }

    private Optional<BenefitsFree> benefitsFree(YamlNode node, RuleHead head, int before) {
        allowOnly(node, "kinds", "covers");
        List<String> kindNames = node.items("kinds").stream()
                .map(item -> item.asOneOf(BENEFITS).name())
                .toList();
        BenefitsFree.Cover cover = node.oneOf("covers", COVERS);
        return parts.build(node, before, () -> new BenefitsFree(head, kindNames, cover));
    }

    private Optional<FreeYears> freeYears(YamlNode node, RuleHead head, int before) {
        allowOnly(node, "completedYears", "completedBy", "yearStartsInMonth", "careForms");
        int years = node.integer("completedYears", 1, 18);
        MonthDay completedBy = monthDay(node.required("completedBy"));
        int yearStart = node.integer("yearStartsInMonth", 1, 12);
        List<CareForm> forms = parts.forms(node, "careForms");
        return parts.build(node, before, () -> new FreeYears(head, years, completedBy, yearStart, forms));
    }

    private Optional<OnlyOnePays> onlyOnePays(YamlNode node, RuleHead head, int before) {
        allowOnly(node, "among", "payer", "exemptChild", "siblingAge");
        List<CareForm> among = parts.forms(node, "among");
        List<PayerOrder> chain =
                node.items("payer").stream().map(item -> item.asOneOf(ORDERS)).toList();
        OnlyOnePays.ExemptChild exempt = node.oneOf("exemptChild", EXEMPT);
        Optional<SiblingAge> siblingAge = siblingAge(node);
        return parts.build(node, before, () -> new OnlyOnePays(head, among, chain, exempt, siblingAge));
    }

    private Optional<FreesYounger> freesYounger(YamlNode node, RuleHead head, int before) {
        allowOnly(node, "by", "frees", "sameBirthDate", "siblingAge");
        List<CareForm> by = parts.forms(node, "by");
        List<CareForm> frees = parts.forms(node, "frees");
        FreesYounger.SameBirthDate sameBirthDate = node.oneOf("sameBirthDate", SAME_BIRTH_DATE);
        Optional<SiblingAge> siblingAge = siblingAge(node);
        return parts.build(node, before, () -> new FreesYounger(head, by, frees, sameBirthDate, siblingAge));
    }

    private Optional<SiblingAge> siblingAge(YamlNode node) {
        return node.optional("siblingAge").map(age -> {
            age.allowOnly("untilBirthday", "citation", "status");
            return new SiblingAge(age.integer("untilBirthday", 1, 99), parts.citation(age));
        });
    }

    private static MonthDay monthDay(YamlNode node) {
        String text = node.asText();
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException malformed) {
            if (node.isPresent()) {
                node.finding(
                        "„" + Values.shortened(text) + "“ ist kein Tag im Jahr.", "Als Monat-Tag wie 09-30 schreiben.");
            }
            return MonthDay.of(1, 1);
        }
    }

    private static void allowOnly(YamlNode node, String... body) {
        String[] allowed = Arrays.copyOf(HEAD, HEAD.length + body.length);
        System.arraycopy(body, 0, allowed, HEAD.length, body.length);
        node.allowOnly(allowed);
    }

    private static Map<String, BenefitKind> benefits() {
        Map<String, BenefitKind> kinds = new LinkedHashMap<>();
        for (BenefitKind kind : BenefitKind.values()) {
            kinds.put(kind.name(), kind);
        }
        return kinds;
    }
}
