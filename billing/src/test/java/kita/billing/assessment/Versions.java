package kita.billing.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Fact;
import kita.billing.tariff.FreesYounger;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.FinalIncome;
import kita.billing.tariff.LateReports.Increases;
import kita.billing.tariff.MonthRule;
import kita.billing.tariff.MonthRule.Decides;
import kita.billing.tariff.MonthRule.Share;
import kita.billing.tariff.Rule;
import kita.billing.tariff.RuleHead;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;

/** The ordinances of tests with one thing changed in every version. */
final class Versions {

    static final Citation CITATION = new Citation("§ 9 Mustersatzung", Citation.Status.INVENTED);

    private Versions() {}

    /** Real income counts for its whole year; a claim lapses after four calendar years. */
    static Tariff with(Tariff tariff, Decreases decreases, Increases increases) {
        int days = increases == Increases.BACK_IF_NOT_REPORTED ? 30 : 0;
        return with(tariff, new LateReports(decreases, increases, days, FinalIncome.WHOLE_YEAR, 4, CITATION));
    }

    static Tariff with(Tariff tariff, LateReports late) {
        return each(
                tariff,
                version -> copy(
                        version,
                        version.monthRule(),
                        version.income(),
                        Optional.of(late),
                        version.facts(),
                        version.rules()));
    }

    static Tariff with(Tariff tariff, Decides decides, Share share, Rule... more) {
        return each(tariff, version -> {
            List<Rule> rules = new ArrayList<>(version.rules());
            rules.addAll(Arrays.asList(more));
            MonthRule rule = new MonthRule(decides, share, Optional.of(CITATION));
            return copy(version, rule, version.income(), version.lateReports(), version.facts(), rules);
        });
    }

    static Tariff with(Tariff tariff, IncomeRule income) {
        return each(
                tariff,
                version -> copy(
                        version,
                        version.monthRule(),
                        Optional.of(income),
                        version.lateReports(),
                        version.facts(),
                        version.rules()));
    }

    static Tariff with(Tariff tariff, Fact fact, Rule... more) {
        return each(tariff, version -> {
            List<Rule> rules = new ArrayList<>(version.rules());
            rules.addAll(Arrays.asList(more));
            return copy(version, version.monthRule(), version.income(), version.lateReports(), List.of(fact), rules);
        });
    }

    /** The rule by which a sibling in Hort frees the younger ones, without an end. */
    static Tariff hortRuleProlonged(Tariff tariff) {
        return ruled(tariff, Versions::prolonged);
    }

    /** Every rule put through the change. */
    static Tariff ruled(Tariff tariff, UnaryOperator<Rule> change) {
        return each(
                tariff,
                version -> copy(
                        version,
                        version.monthRule(),
                        version.income(),
                        version.lateReports(),
                        version.facts(),
                        version.rules().stream().map(change).toList()));
    }

    private static Rule prolonged(Rule rule) {
        return rule instanceof FreesYounger hort
                ? new FreesYounger(
                        head(hort.head().id()), hort.by(), hort.frees(), hort.sameBirthDate(), hort.siblingAge())
                : rule;
    }

    static RuleHead head(String id) {
        return new RuleHead(id, "Regel " + id + ":", CITATION, FactsBuilder.ALWAYS);
    }

    private static Tariff each(Tariff tariff, UnaryOperator<TariffVersion> change) {
        return new Tariff(
                tariff.id(),
                tariff.title(),
                tariff.versions().stream().map(change).toList());
    }

    private static TariffVersion copy(
            TariffVersion version,
            MonthRule monthRule,
            Optional<IncomeRule> income,
            Optional<LateReports> late,
            List<Fact> facts,
            List<Rule> rules) {
        return new TariffVersion(
                version.id(),
                version.validity(),
                version.citation(),
                version.publishedOn(),
                monthRule,
                version.careForms(),
                version.formChange(),
                income,
                late,
                facts,
                rules);
    }
}
