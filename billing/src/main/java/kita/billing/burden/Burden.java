package kita.billing.burden;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kita.billing.assessment.Step;
import kita.billing.tariff.Citation;
import kita.billing.tariff.InvalidTariff;
import kita.money.Money;

/**
 * The computation of the reasonable burden (Zumutbarkeitsprüfung, § 90 (4) SGB VIII). It decides nothing: a clerk judges
 * which incomes, deductions and burdens count; this shows what follows.
 */
public final class Burden {

    private static final String INCOME = "§ 82 SGB XII";

    private final BurdenRules rules;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Citation> unconfirmed = new LinkedHashSet<>();

    private Burden(BurdenRules rules) {
        this.rules = rules;
    }

    /** A month without a base amount in the document is refused with {@link InvalidTariff}. */
    public static BurdenResult compute(BurdenRules rules, BurdenCase facts) {
        return new Burden(rules).result(facts);
    }

    private BurdenResult result(BurdenCase facts) {
        Money income = income(facts);
        Money limit = limit(facts);
        Money above = income.minus(limit).max(Money.ZERO);
        note("Einkommen über der Grenze: " + income.german() + " − " + limit.german(), above, rules.limitCitation());
        Money reasonable = reasonable(facts, above);
        Money waived = facts.fees().minus(reasonable).max(Money.ZERO);
        steps.add(new Step(
                "Zu erlassen: Beiträge " + facts.fees().german() + " − zumutbar " + reasonable.german(),
                waived,
                "§ 90 Abs. 4 SGB VIII"));
        return new BurdenResult(steps, income, limit, above, reasonable, waived, List.copyOf(unconfirmed));
    }

    private Money income(BurdenCase facts) {
        Money income = Money.ZERO;
        for (BurdenCase.Amount amount : facts.incomes()) {
            income = income.plus(amount.perMonth());
            steps.add(new Step(
                    "Einkommen: " + amount.text() + " " + amount.perMonth().german(), income, INCOME));
        }
        for (BurdenCase.Amount amount : facts.deductions()) {
            income = income.minus(amount.perMonth());
            steps.add(new Step(
                    "Absetzung: " + amount.text() + " " + amount.perMonth().german(), income, "§ 82 Abs. 2 SGB XII"));
        }
        return income.max(Money.ZERO);
    }

    private Money limit(BurdenCase facts) {
        BaseAmount rate = rules.at(facts.month())
                .orElseThrow(() -> new InvalidTariff(
                        "Für " + facts.month() + " ist kein Regelbedarf hinterlegt.",
                        "Den Betrag der Regelbedarfsstufe 1 mit Fundstelle ergänzen."));
        Money limit = rules.base(rate);
        note(
                "Grundbetrag: " + rules.baseTimes() + " × Regelbedarfsstufe 1 ("
                        + rate.perMonth().german() + ")",
                limit,
                rate.citation());
        int further = facts.persons() - 1;
        if (further > 0) {
            Money supplement = rules.supplement(rate);
            limit = limit.plus(supplement.times(further));
            note(
                    "Familienzuschlag für " + further + (further == 1 ? " weitere Person" : " weitere Personen")
                            + ": je " + supplement.german() + " (" + rules.supplementPercent()
                            + " % der Regelbedarfsstufe 1, "
                            + rules.supplementRounding().german() + ")",
                    limit,
                    rules.limitCitation());
        }
        Money housing = facts.housingCap()
                .filter(cap -> cap.compareTo(facts.housing()) < 0)
                .orElse(facts.housing());
        boolean capped = !housing.equals(facts.housing());
        limit = limit.plus(housing);
        note(
                "Angemessene Kosten der Unterkunft: " + housing.german()
                        + (capped ? " (tatsächlich " + facts.housing().german() + ")" : ""),
                limit,
                rules.limitCitation());
        return limit;
    }

    private Money reasonable(BurdenCase facts, Money above) {
        Money left = above;
        for (BurdenCase.Amount burden : facts.specialBurdens()) {
            left = left.minus(burden.perMonth()).max(Money.ZERO);
            steps.add(new Step(
                    "Besondere Belastung: " + burden.text() + " "
                            + burden.perMonth().german(),
                    left,
                    "§ 87 Abs. 1 SGB XII"));
        }
        BurdenRules.ReasonableShare share = rules.share();
        Money reasonable = share.rounding().toMoney(BurdenRules.percentOf(left, share.percent()));
        note("Davon zumutbar: " + share.percent() + " % von " + left.german(), reasonable, share.citation());
        return reasonable;
    }

    private void note(String sentence, Money amount, Citation citation) {
        if (citation.status() != Citation.Status.OFFICIAL) {
            unconfirmed.add(citation);
        }
        steps.add(new Step(sentence, amount, citation.text()));
    }
}
