package kita.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {

    private static final SampleTown TOWN = SampleTown.elbstadt();
    private static final List<String> FILES =
            List.of("kitas.xlsx", "households.xlsx", "contracts.xlsx", "applications.xlsx");

    private static final Drawn DRAWN = new Drawn(TOWN);

    @Test
    void the_same_settings_give_the_same_bytes_in_another_locale_and_time_zone(@TempDir Path dir) throws Exception {
        SampleTown town = small(98);
        SampleGenerator.writeWorkbooks(town, dir.resolve("a"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            SampleGenerator.writeWorkbooks(town, dir.resolve("b"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String file : FILES) {
            assertThat(Files.mismatch(
                            dir.resolve("a").resolve(file), dir.resolve("b").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void another_seed_gives_another_town() {
        assertThat(new Drawn(small(98)).rows(Table.CHILDREN)).isNotEqualTo(new Drawn(small(99)).rows(Table.CHILDREN));
    }

    private static SampleTown small(long seed) {
        return new SampleTown(TOWN.key(), TOWN.name(), TOWN.land(), 300, 90, 6, 3, seed, TOWN.ordinance(), 0);
    }

    @Test
    void as_many_children_are_in_care_on_the_key_date_as_asked_for() {
        Set<String> inCare = new HashSet<>();
        for (Map<String, Object> contract : DRAWN.rows(Table.CONTRACTS)) {
            LocalDate end = Drawn.day(contract, "gültig bis");
            boolean runs = !Drawn.day(contract, "gültig ab").isAfter(Calendar.KEY_DATE)
                    && (end == null || !end.isBefore(Calendar.KEY_DATE));
            if (runs && !DRAWN.isBroken(Table.CONTRACTS, contract.get("Vertrags-Nr"))) {
                assertThat(inCare.add(Drawn.text(contract, "Kind-Nr")))
                        .as("one contract at a time for %s", contract)
                        .isTrue();
            }
        }
        assertThat(inCare).hasSize(TOWN.contracts());
    }

    @Test
    void there_are_as_many_applications_kitas_and_providers_as_asked_for() {
        long brokenApplications = DRAWN.faults().stream()
                .filter(worked -> worked.fault().table() == Table.APPLICATIONS)
                .count();
        assertThat(DRAWN.rows(Table.APPLICATIONS)).hasSize(TOWN.applications() + (int) brokenApplications);
        assertThat(DRAWN.rows(Table.KITAS)).hasSize(TOWN.kitas());
        assertThat(DRAWN.rows(Table.PROVIDERS)).hasSize(TOWN.providers());
    }

    @Test
    void most_applicants_are_under_three_or_turn_three_in_the_year() {
        Map<String, LocalDate> births = DRAWN.rows(Table.CHILDREN).stream()
                .filter(child -> child.get("Geburtsdatum") instanceof LocalDate)
                .collect(Collectors.toMap(
                        child -> Drawn.text(child, "Kind-Nr"),
                        child -> Drawn.day(child, "Geburtsdatum"),
                        (first, second) -> first));
        long young = DRAWN.rows(Table.APPLICATIONS).stream()
                .map(row -> births.get(Drawn.text(row, "Kind-Nr")))
                .filter(birth -> birth.plusYears(3).isAfter(Calendar.YEAR_START))
                .count();
        assertThat(100.0 * young / TOWN.applications()).isBetween(78.0, 90.0);
    }

    @Test
    void one_family_in_ten_has_siblings_in_care() {
        Map<String, Long> perFamily = DRAWN.rows(Table.CONTRACTS).stream()
                .filter(row -> !DRAWN.isBroken(Table.CONTRACTS, row.get("Vertrags-Nr")))
                .map(row -> Drawn.text(row, "Kind-Nr"))
                .distinct()
                .collect(Collectors.groupingBy(child -> child.substring(0, child.length() - 2), Collectors.counting()));
        long withSiblings = perFamily.values().stream().filter(n -> n > 1).count();
        assertThat(100.0 * withSiblings / perFamily.size()).isBetween(7.0, 13.0);
    }

    @Test
    void accounts_are_valid_in_form_but_for_the_one_that_is_broken_on_purpose() {
        List<String> wrong = DRAWN.rows(Table.MANDATES).stream()
                .filter(row -> !fits(Drawn.text(row, "IBAN")))
                .map(row -> Drawn.text(row, "Mandatsreferenz"))
                .toList();
        assertThat(wrong)
                .containsExactlyElementsOf(DRAWN.faults().stream()
                        .filter(worked -> worked.fault() == Fault.WRONG_CHECK_DIGITS)
                        .map(Fault.Worked::key)
                        .toList());
    }

    @Test
    void no_account_leads_to_a_bank() {
        assertThat(DRAWN.rows(Table.MANDATES))
                .extracting(row -> Drawn.text(row, "IBAN").replace(" ", "").substring(4, 11))
                .containsOnly("0000000");
    }

    @Test
    void every_fault_asked_for_is_in_the_files() {
        assertThat(DRAWN.faults()).extracting(Fault.Worked::fault).containsExactly(Fault.values());
        for (Fault.Worked worked : DRAWN.faults()) {
            Table table = worked.fault().table();
            assertThat(DRAWN.rows(table))
                    .as("%s", worked)
                    .anyMatch(row -> worked.key().equals(row.get(table.headers().get(0))));
        }
    }

    @Test
    void a_payer_changes_in_a_few_families_and_some_pay_by_invoice() {
        List<Map<String, Object>> payers = DRAWN.rows(Table.HOUSEHOLDS);
        long changes =
                payers.stream().filter(row -> row.get("gültig bis") != null).count();
        assertThat(changes).isBetween(5L, 60L);
        long withMandate = DRAWN.rows(Table.MANDATES).stream()
                .map(row -> row.get("Person-Nr"))
                .distinct()
                .count();
        assertThat(100.0 * withMandate / payers.size()).isBetween(88.0, 95.0);
    }

    private static boolean fits(String iban) {
        String plain = iban.replace(" ", "");
        String digits = plain.substring(4) + "1314" + plain.substring(2, 4);
        return plain.length() == 22
                && new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
