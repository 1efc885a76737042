package kita.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kita.app.documents.PublishedTable.Row;
import kita.billing.tariff.Declared;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.IncomeComputation;
import kita.billing.tariff.IncomeComputation.Answer;
import kita.billing.tariff.IncomeComputation.Item;
import kita.billing.tariff.IncomeComputation.Person;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formula of Jena from the items of income to the sum of the family, against the test cases of its source. */
class OrdinanceFormulaOracleTest {

    private static final Map<String, String> KINDS = Map.of("unth", "maintenance", "soz", "social", "ssp", "other");

    static List<Row> cases() {
        List<Row> rows = PublishedTable.named("jena-2015").rows();
        assertThat(rows).hasSize(7);
        return rows;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_published_case_comes_out(Row row) {
        Tariff tariff = Ordinances.tariff("jena-2015");
        String[] hours = row.get("stunden_je_kind").split(",");
        AskedFamily family = AskedFamily.in("2015-11").earningAMonth(income(tariff, row, hours.length));
        for (int i = 0; i < hours.length; i++) {
            family.childByDay("Kindergarten", "2011-0" + (i + 1) + "-15", Integer.parseInt(hours[i]));
        }
        Money sum = family.fees(tariff).stream().map(ChildFee::amount).reduce(Money.ZERO, Money::plus);
        assertThat(sum).isEqualTo(Money.parse(row.get("summe")));
    }

    private static Money income(Tariff tariff, Row row, int children) {
        IncomeComputation computation =
                tariff.versions().get(0).income().orElseThrow().computation().orElseThrow();
        Item item = new Item(KINDS.get(row.get("art")), Money.parse(row.get("einkommen")), IncomeRule.Per.MONTH);
        Answer answer = computation.compute(
                IncomeRule.Per.MONTH, List.of(new Person("mutter", List.of(item))), children, Declared.NOTHING);
        assertThat(answer).isInstanceOf(Answer.Computed.class);
        return ((Answer.Computed) answer).amount();
    }
}
