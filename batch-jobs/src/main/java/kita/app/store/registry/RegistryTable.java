package kita.app.store.registry;

import static kita.app.store.registry.Column.cents;
import static kita.app.store.registry.Column.day;
import static kita.app.store.registry.Column.degrees;
import static kita.app.store.registry.Column.text;
import static kita.app.store.registry.Column.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the registry: their keys after the tenant, and what they say. */
enum RegistryTable {
    PROVIDER("provider", List.of(text("provider_id")), List.of(text("name"))),
    KITA(
            "kita",
            List.of(text("kita_id")),
            List.of(
                    text("provider_id"),
                    text("name"),
                    text("street"),
                    text("postcode"),
                    text("town"),
                    degrees("latitude"),
                    degrees("longitude"),
                    whole("staff_minutes"))),
    GROUP(
            "care_group",
            List.of(text("group_id")),
            List.of(
                    text("kita_id"),
                    text("form"),
                    whole("places"),
                    day("valid_from"),
                    day("valid_to"),
                    whole("under_three"),
                    whole("full_day_places"),
                    whole("full_day_hours"))),
    HOUSEHOLD("household", List.of(text("household_id")), List.of(degrees("latitude"), degrees("longitude"))),
    GUARDIAN(
            "guardian",
            List.of(text("guardian_id")),
            List.of(text("given_name"), text("family_name"), text("street"), text("postcode"), text("town"))),
    CHILD(
            "child",
            List.of(text("child_id")),
            List.of(text("given_name"), text("family_name"), day("birth_date"), text("birth"))),
    GUARDIAN_MEMBERSHIP(
            "guardian_membership",
            List.of(text("guardian_id"), day("valid_from")),
            List.of(text("household_id"), day("valid_to"), day("reported_on"))),
    CHILD_MEMBERSHIP(
            "child_membership",
            List.of(text("child_id"), day("valid_from")),
            List.of(text("household_id"), day("valid_to"))),
    PAYER("payer", List.of(text("household_id"), text("guardian_id"), day("valid_from")), List.of(day("valid_to"))),
    INCOME(
            "income",
            List.of(text("income_id")),
            List.of(
                    text("household_id"),
                    text("guardian_id"),
                    text("kind"),
                    cents("year_cents"),
                    day("valid_from"),
                    day("valid_to"),
                    day("proven_on"),
                    text("finality"))),
    INCOME_ITEM(
            "income_item",
            List.of(text("income_id"), text("kind"), whole("item_no")),
            List.of(cents("amount_cents"), text("per"), day("proven_on"))),
    DECLARED_FACT(
            "declared_fact",
            List.of(text("household_id"), text("subject"), text("fact"), day("valid_from"), day("reported_on")),
            List.of(text("value"), day("valid_to"), day("end_reported_on"))),
    CARE_ELSEWHERE(
            "care_elsewhere",
            List.of(text("child_id"), day("valid_from")),
            List.of(text("form"), whole("daily_hours"), whole("weekly_hours"), day("valid_to"), day("reported_on"))),
    BENEFIT(
            "benefit",
            List.of(text("benefit_id")),
            List.of(text("household_id"), text("kind"), day("valid_from"), day("valid_to"), day("proven_on"))),
    MANDATE(
            "mandate",
            List.of(text("mandate_ref")),
            List.of(text("guardian_id"), text("account_holder"), text("iban"), day("signed_on"), day("revoked_on"))),
    CONTRACT(
            "contract",
            List.of(text("contract_id")),
            List.of(
                    text("child_id"),
                    text("kita_id"),
                    text("form"),
                    whole("daily_hours"),
                    whole("weekly_hours"),
                    day("valid_from"),
                    day("valid_to"),
                    whole("places"))),
    APPLICATION(
            "application",
            List.of(text("application_id")),
            List.of(
                    text("child_id"),
                    day("received_on"),
                    day("start_month"),
                    text("form"),
                    whole("daily_hours"),
                    whole("weekly_hours"),
                    text("sibling_rule"),
                    day("latest_start"),
                    whole("least_daily_hours"),
                    text("precedence"))),
    FACT("application_fact", List.of(text("application_id"), text("fact")), List.of(text("value"), day("proven_on"))),
    WAY("way", List.of(text("household_id"), text("kita_id")), List.of(whole("metres"), whole("minutes")));

    /** The form of a group for children of Krippe and Kindergarten age. */
    static final String MIXED_AGE = "ALTERSGEMISCHT";

    private final String table;
    private final List<Column> keys;
    private final List<Column> values;

    RegistryTable(String table, List<Column> keys, List<Column> values) {
        this.table = table;
        this.keys = keys;
        this.values = values;
    }

    int keyWidth() {
        return keys.size();
    }

    /** Keys first, then values. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>(keys);
        columns.addAll(values);
        return columns;
    }

    /** Position of the last day among all columns, or -1 for facts without a period. */
    int endPosition() {
        List<Column> columns = columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals("valid_to")) {
                return i;
            }
        }
        return -1;
    }

    /** One parameter: the first keys as an array of text. */
    String selectSql() {
        return "SELECT " + names(columns(), "") + " FROM kita." + table + " WHERE tenant = kita.tenant() AND "
                + keys.get(0).name() + " = ANY (?)";
    }

    String insertSql() {
        String marks = columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO kita." + table + " (tenant, " + names(columns(), "") + ") VALUES (kita.tenant(), " + marks
                + ")";
    }

    /** Parameters: the values, then the keys. */
    String updateSql() {
        return "UPDATE kita." + table + " SET " + names(values, " = ?") + " WHERE tenant = kita.tenant() AND "
                + keys.stream().map(key -> key.name() + " = ?").collect(Collectors.joining(" AND "));
    }

    private static String names(List<Column> columns, String suffix) {
        return columns.stream().map(column -> column.name() + suffix).collect(Collectors.joining(", "));
    }
}
