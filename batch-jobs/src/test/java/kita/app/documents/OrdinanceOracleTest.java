package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kita.app.documents.PublishedTable.Row;
import kita.billing.tariff.Citation;
import kita.billing.tariff.Evaluation;
import kita.billing.tariff.FeeStep;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import org.junit.jupiter.api.Test;

/** Every published cell of every real table against the ordinance that we ship for it, to the cent. */
class OrdinanceOracleTest {

    private static final Map<String, String> BORN_FOR_2025 =
            Map.of("u2", "2024-11-30", "2_u3", "2023-09-01", "ab3", "2022-01-20");

    @Test
    void all_90_cells_of_cologne_come_out_at_the_upper_end_of_their_band() {
        every(
                "koeln-2025",
                "koeln-2025",
                90,
                "betrag",
                (row, tariff) -> AskedFamily.in("2025-10")
                        .earningAYear(row.get("einkommen_bis", "9999999.99"))
                        .childByWeek("Krippe", BORN_FOR_2025.get(row.get("altersgruppe")), row.number("stunden_woche"))
                        .lastFee(tariff));
    }

    @Test
    void all_90_cells_of_cologne_come_out_at_the_lower_end_of_their_band() {
        every(
                "koeln-2025",
                "koeln-2025",
                90,
                "betrag",
                (row, tariff) -> AskedFamily.in("2025-10")
                        .earningAYear(row.get("einkommen_von"))
                        .childByWeek("Krippe", BORN_FOR_2025.get(row.get("altersgruppe")), row.number("stunden_woche"))
                        .lastFee(tariff));
    }

    @Test
    void all_48_rates_of_cologne_childminding_come_out_slice_by_slice() {
        Tariff tariff = Ordinances.tariff("koeln-tagespflege-2016");
        List<Row> rows = PublishedTable.named("koeln-tagespflege-2016").rows();
        assertThat(rows).hasSize(48);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += 3) {
            BigDecimal byWeek = BigDecimal.ZERO;
            int hours = 0;
            for (Row row : rows.subList(i, i + 3)) {
                int upTo = row.number("scheibe_bis");
                byWeek = byWeek.add(new BigDecimal(row.get("satz")).multiply(BigDecimal.valueOf(upTo - hours)));
                hours = upTo;
                Money expected =
                        Money.exactly(byWeek.multiply(new BigDecimal("4.33")).setScale(2, RoundingMode.HALF_UP));
                Money fee = AskedFamily.in("2016-10")
                        .earningAYear(row.get("einkommen_bis", "100000.01"))
                        .childByWeek(
                                "Kindertagespflege",
                                row.get("altersgruppe").equals("u2") ? "2015-05-05" : "2014-05-05",
                                hours)
                        .lastFee(tariff);
                note(wrong, row, expected, fee);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void all_28_cells_of_duesseldorf_2012_come_out() {
        every(
                "duesseldorf-2021",
                "duesseldorf-2012",
                28,
                "betrag",
                (row, tariff) -> duesseldorf(row, "2021-07", tariff));
    }

    @Test
    void all_91_cells_of_duesseldorf_2021_come_out() {
        every(
                "duesseldorf-2021",
                "duesseldorf-2021",
                91,
                "betrag",
                (row, tariff) -> duesseldorf(row, "2021-08", tariff));
    }

    private static Money duesseldorf(Row row, String month, Tariff tariff) {
        return AskedFamily.in(month)
                .earningAYear(row.get("einkommen_bis", "80000.01"))
                .childByWeek(row.get("form"), "2019-12-24", Integer.parseInt(row.get("stunden_bis", "46")))
                .lastFee(tariff);
    }

    @Test
    void all_960_cells_of_hamburg_come_out() {
        int cells = 0;
        for (int persons = 2; persons <= 6; persons++) {
            int size = persons;
            cells += every(
                    "hamburg-2019",
                    "hamburg-2019",
                    192,
                    "personen_" + persons,
                    (row, tariff) -> AskedFamily.in("2026-11")
                            .adults(size - 1)
                            .earningAMonth(Money.parse(row.get("einkommen_ab")))
                            .childByDay("Krippe", "2024-12-24", row.number("stunden_tag"))
                            .lastFee(tariff));
        }
        assertThat(cells).isEqualTo(960);
    }

    @Test
    void all_80_cells_of_stuttgart_come_out() {
        int cells = every(
                "stuttgart-2026",
                "stuttgart-2026",
                40,
                "ohne_karte",
                (row, tariff) -> stuttgart(row).lastFee(tariff));
        cells += every(
                "stuttgart-2026",
                "stuttgart-2026",
                40,
                "mit_familiencard",
                (row, tariff) -> stuttgart(row).with("karte", "FamilienCard").lastFee(tariff));
        assertThat(cells).isEqualTo(80);
    }

    private static AskedFamily stuttgart(Row row) {
        AskedFamily family = AskedFamily.in("2026-11");
        for (int i = 1; i < row.number("kinder_unter_18"); i++) {
            family.childAtHome("2011-01-0" + i);
        }
        return row.get("altersgruppe").equals("u3")
                ? family.childByDay("Krippe", "2024-12-24", row.number("stunden_tag"))
                : family.childByDay("Kindergarten", "2022-12-24", row.number("stunden_tag"));
    }

    @Test
    void all_24_caps_of_brandenburg_come_out_as_the_fee() {
        int caps = 0;
        Tariff tariff = Ordinances.tariff("brandenburg-knirpsenstadt-2024");
        List<String> wrong = new ArrayList<>();
        for (Row row : PublishedTable.named("brandenburg-2024").rows()) {
            if (row.get("schicht").equals("land")) {
                caps++;
                note(
                        wrong,
                        row,
                        Money.parse(row.get("betrag")),
                        brandenburg(row).lastFee(tariff));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(caps).isEqualTo(24);
    }

    @Test
    void all_78_cells_of_the_local_table_of_brandenburg_stand_in_the_local_layer() {
        int cells = 0;
        Tariff tariff = Ordinances.tariff("brandenburg-knirpsenstadt-2024");
        List<String> wrong = new ArrayList<>();
        for (Row row : PublishedTable.named("brandenburg-2024").rows()) {
            if (row.get("schicht").equals("oertlich")) {
                cells++;
                FeeStep local = brandenburg(row).fees(tariff).get(0).steps().stream()
                        .filter(step -> step.citation().text().equals("Elternbeitragsordnung, Tabelle Krippe"))
                        .findFirst()
                        .orElseThrow();
                note(wrong, row, Money.parse(row.get("betrag")), local.amount());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(78);
    }

    private static AskedFamily brandenburg(Row row) {
        return AskedFamily.in("2024-11")
                .earningAYear(row.get("einkommen_ab"))
                .childByWeek("Krippe", "2022-12-24", row.number("stunden_woche"));
    }

    @Test
    void all_53_cells_of_leipzig_come_out() {
        every("leipzig-2014", "leipzig-2014", 53, "betrag", (row, tariff) -> {
            AskedFamily family = AskedFamily.in("2014-03").with("familie", row.get("familie"));
            if (row.get("kind_nummer").equals("2")) {
                family.childByDay("Kindergarten", "2007-08-08", 8);
            }
            return family.childByDay(row.get("form"), "2009-08-08", row.number("stunden_tag"))
                    .lastFee(tariff);
        });
    }

    @Test
    void all_12_cells_of_magdeburg_come_out_and_say_whether_they_were_printed() {
        every("magdeburg-2019", "magdeburg-2019", 12, "betrag", (row, tariff) -> {
            Evaluation.ChildFee fee = AskedFamily.in("2019-09")
                    .childByDay(
                            row.get("form"),
                            row.get("form").equals("Krippe") ? "2018-01-01" : "2015-01-01",
                            row.number("stunden_tag"))
                    .fees(tariff)
                    .get(0);
            assertThat(fee.steps().get(0).citation().status())
                    .isEqualTo(
                            row.get("stand").equals("gedruckt") ? Citation.Status.OFFICIAL : Citation.Status.DERIVED);
            return fee.amount();
        });
    }

    @Test
    void all_15_published_single_values_of_saxony_anhalt_come_out() {
        Tariff tariff = Ordinances.tariff("sachsen-anhalt-einzelwerte");
        List<Row> values = PublishedTable.named("sachsen-anhalt-einzelwerte").rows().stream()
                .filter(row -> !row.get("stunden_tag").isEmpty())
                .toList();
        assertThat(values).hasSize(15);
        List<String> wrong = new ArrayList<>();
        for (Row row : values) {
            Money fee = AskedFamily.in(row.get("monat"))
                    .with("ort", row.get("ort"))
                    .childByDay(row.get("form"), "2018-01-01", row.number("stunden_tag"))
                    .lastFee(tariff);
            note(wrong, row, Money.parse(row.get("betrag_von")), fee);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_later_single_values_of_a_town_lie_in_the_span_that_it_published_before() {
        Map<String, Row> spans = PublishedTable.named("sachsen-anhalt-einzelwerte").rows().stream()
                .filter(row -> row.get("stunden_tag").isEmpty())
                .collect(Collectors.toMap(row -> row.get("ort") + row.get("form"), row -> row));
        assertThat(spans).hasSize(3);
        List<Row> later = PublishedTable.named("sachsen-anhalt-einzelwerte").rows().stream()
                .filter(row -> !row.get("stunden_tag").isEmpty())
                .filter(row -> spans.containsKey(row.get("ort") + row.get("form")))
                .toList();
        assertThat(later).hasSize(3).allSatisfy(row -> {
            Row span = spans.get(row.get("ort") + row.get("form"));
            assertThat(row.number("betrag_von")).isBetween(span.number("betrag_von"), span.number("betrag_bis"));
        });
    }

    /** Asks for every row and compares with the amount in the column; answers how many rows there were. */
    private static int every(
            String ordinance, String table, int rows, String column, BiFunction<Row, Tariff, Money> asked) {
        Tariff tariff = Ordinances.tariff(ordinance);
        List<Row> published = PublishedTable.named(table).rows();
        assertThat(published).hasSize(rows);
        List<String> wrong = new ArrayList<>();
        for (Row row : published) {
            note(wrong, row, Money.parse(row.get(column)), asked.apply(row, tariff));
        }
        assertThat(wrong).isEmpty();
        return rows;
    }

    private static void note(List<String> wrong, Row row, Money expected, Money computed) {
        if (!computed.equals(expected)) {
            wrong.add(row + " expected " + expected + " but computed " + computed);
        }
    }
}
