package kita.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kita.billing.tariff.LawCalendar.Entry;
import kita.billing.tariff.LawCalendar.Kind;
import kita.registry.Period;
import org.junit.jupiter.api.Test;

class LawCalendarTest {

    @Test
    void a_rule_with_an_end_date_stands_in_the_calendar_with_its_last_day_and_its_citation() {
        List<Entry> entries = LawCalendar.of(TestTariffs.m());

        assertThat(entries)
                .filteredOn(entry -> entry.rule().equals("geschwister-hort"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo(Kind.LAPSES);
                    assertThat(entry.day()).isEqualTo(LocalDate.of(2026, 12, 31));
                    assertThat(entry.citation().text()).isEqualTo("§ 1 Mustersatzung");
                });
    }

    @Test
    void rules_that_hold_as_long_as_their_version_have_no_dates_of_their_own() {
        assertThat(LawCalendar.of(TestTariffs.m()))
                .extracting(Entry::rule)
                .doesNotContain("gebuehrentabelle", "geschwister");
    }

    @Test
    void versions_that_follow_without_a_break_leave_no_gap() {
        List<Entry> entries = LawCalendar.of(TestTariffs.mThenM2(LocalDate.of(2026, 12, 31)));

        assertThat(entries).extracting(Entry::kind).doesNotContain(Kind.GAP);
    }

    @Test
    void a_break_between_versions_and_the_end_of_the_last_one_are_gaps() {
        Tariff tariff = new Tariff(
                "m", "Satzung M", List.of(version("2026-01-01", "2026-12-31"), version("2027-02-01", "2027-12-31")));

        assertThat(LawCalendar.of(tariff))
                .filteredOn(entry -> entry.kind() == Kind.GAP)
                .extracting(Entry::day)
                .containsExactly(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1));
    }

    @Test
    void what_happens_first_comes_first() {
        List<Entry> entries = LawCalendar.of(TestTariffs.mThenM2(LocalDate.of(2025, 7, 31)));

        assertThat(entries).extracting(Entry::day).isSorted();
    }

    private static TariffVersion version(String from, String to) {
        return TestTariffs.m(Period.of(LocalDate.parse(from), LocalDate.parse(to)), 15, 8);
    }
}
