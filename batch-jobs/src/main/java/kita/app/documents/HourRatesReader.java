package kita.app.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Effect;
import kita.billing.tariff.FeeTable;
import kita.billing.tariff.HourRatesRule;
import kita.billing.tariff.HourSlices;
import kita.billing.tariff.HoursAxis;
import kita.billing.tariff.RuleHead;
import kita.money.Exact;
import kita.money.Rounding;

/** Reads the body of a rule „hourRates“: a table whose amounts along a row are the rates of the slices of hours. */
final class HourRatesReader {

    static final String[] KEYS = {
        "hours", "upTo", "times", "timesCitation", "timesStatus", "axes", "cells", "rounding", "effect"
    };
    private static final Map<String, HoursAxis.Unit> UNITS =
            Map.of("weeklyHours", HoursAxis.Unit.WEEKLY, "dailyHours", HoursAxis.Unit.DAILY);

    private final Parts parts;
    private final TableReader tables;

    HourRatesReader(Parts parts, TableReader tables) {
        this.parts = parts;
        this.tables = tables;
    }

    Optional<HourRatesRule> read(YamlNode node, RuleHead head, int before) {
        HoursAxis.Unit unit = node.oneOf("hours", UNITS);
        YamlNode bounds = node.required("upTo");
        List<Integer> upTo =
                bounds.items().stream().map(item -> item.asInteger(1, 60)).toList();
        Optional<HourRatesRule.Times> times = node.optional("times").map(given -> times(node, given, head.citation()));
        List<Rounding> rounding = RoundingReader.optional(node, "rounding");
        Effect effect = EffectReader.read(node);
        Optional<HourSlices> slices = parts.build(bounds, before, () -> new HourSlices(unit, upTo));
        Optional<FeeTable> rates = slices.flatMap(last -> tables.read(node, head.citation(), List.of(last)));
        return rates.flatMap(
                table -> parts.build(node, before, () -> new HourRatesRule(head, table, times, rounding, effect)));
    }

    private HourRatesRule.Times times(YamlNode node, YamlNode given, Citation around) {
        Exact factor = Numbers.read(given);
        if (!factor.isPositive()) {
            given.finding("Der Faktor ist nicht größer als null.", "Faktor berichtigen.");
            factor = Exact.of(1);
        }
        String text = node.optionalText("timesCitation").orElse(around.text());
        Citation.Status status = node.optional("timesStatus").map(parts::status).orElse(around.status());
        return new HourRatesRule.Times(factor, new Citation(text, status));
    }
}
