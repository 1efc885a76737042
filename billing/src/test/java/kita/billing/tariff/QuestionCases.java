package kita.billing.tariff;

import static kita.billing.tariff.Bench.CITATION;
import static kita.billing.tariff.Bench.head;
import static kita.billing.tariff.Bench.money;
import static kita.billing.tariff.Bench.number;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kita.billing.tariff.CareCondition.Aged;
import kita.billing.tariff.CareCondition.CareEndsUpTo;
import kita.billing.tariff.CareCondition.CareStartsFrom;
import kita.billing.tariff.CareCondition.HoursBetween;
import kita.billing.tariff.CareCondition.InCareBefore;
import kita.billing.tariff.CareCondition.InForm;
import kita.billing.tariff.CareCondition.InMonths;
import kita.billing.tariff.HouseholdCondition.ChildrenBetween;
import kita.billing.tariff.HouseholdCondition.FactIs;
import kita.billing.tariff.HouseholdCondition.IncomeAbove;
import kita.billing.tariff.HouseholdCondition.IncomeKnown;
import kita.billing.tariff.HouseholdCondition.IncomeUpTo;
import kita.billing.tariff.OnlyOnePays.ExemptChild;
import kita.billing.tariff.SiblingDiscount.By;
import kita.money.Exact;
import kita.money.Money;
import kita.money.Rounding;
import kita.registry.CareForm;

/** Every kind of part that a version can have, with what it asks for. */
final class QuestionCases {

    /** A part of a version and what a version asks that has it. */
    record Case(Object part, Consumer<QuestionSheet> asks) {
        @Override
        public String toString() {
            return part.getClass().getSimpleName() + " asks for " + Questions.of(asks);
        }
    }

    static final List<Rounding> CENT = List.of(Rounding.CENT_HALF_UP);
    static final List<CareForm> FORMS = List.of(CareForm.values());
    static final Fact CARD = new Fact("karte", Fact.Scope.CHILD, "Karte", List.of("ja", "nein"), Optional.of("nein"));
    private static final FactIs HAS_CARD = new FactIs(CARD, Set.of("ja"));
    private static final Counted UNTIL_18 = Bench.inHousehold();
    private static final Counted WITH_CARD = new Counted(
            Counted.Who.IN_CARE,
            List.of(),
            Optional.of(new Counted.DeclaredAs(CARD, List.of("ja"))),
            Optional.of(21),
            Counted.LastMonth.OF_BIRTHDAY,
            Counted.InMonth.ANY_DAY,
            CITATION);
    static final Consumer<QuestionSheet> NOTHING = QuestionSheet::nothing;
    private static final Consumer<QuestionSheet> FAMILY_UNTIL_18 =
            NOTHING.andThen(QuestionSheet::family).andThen(sheet -> sheet.age(18));
    private static final Consumer<QuestionSheet> CARD_UNTIL_21 =
            NOTHING.andThen(sheet -> sheet.fact(CARD)).andThen(sheet -> sheet.age(21));

    private QuestionCases() {}

    private static Case asked(Object part, Consumer<QuestionSheet> asks) {
        return new Case(part, asks);
    }

    static List<Case> rules() {
        Optional<SiblingAge> until18 = Optional.of(new SiblingAge(18, CITATION));
        List<PayerOrder> earlier = List.of(PayerOrder.EARLIER_START, PayerOrder.CHILD_ID);
        List<CareForm> hort = List.of(CareForm.HORT);
        List<CareForm> krippe = List.of(CareForm.KRIPPE);
        return List.of(
                asked(
                        new TableRule(head("x"), table(new PersonsAxis(Optional.empty(), List.of("2+")))),
                        s -> s.persons()),
                asked(
                        new HourRatesRule(
                                head("x"),
                                table(
                                        new ChildrenAxis(UNTIL_18, List.of("1")),
                                        new HourSlices(HoursAxis.Unit.DAILY, List.of(10))),
                                Optional.empty(),
                                CENT,
                                Effect.SETS),
                        FAMILY_UNTIL_18),
                asked(
                        Bench.formula(new TermProduct(List.of(money("1.00"), TermWord.PERSONS)), CENT.get(0)),
                        s -> s.persons()),
                asked(new FreeYears(head("x"), 4, MonthDay.of(9, 30), 9, krippe), s -> {
                    s.age(4);
                    s.kitaYear(9);
                }),
                asked(new OnlyOnePays(head("x"), krippe, earlier, ExemptChild.IS_LEFT_OUT, until18), s -> {
                    s.careStart();
                    s.age(18);
                }),
                asked(
                        new FreesYounger(head("x"), hort, krippe, FreesYounger.SameBirthDate.FREES, until18),
                        s -> s.age(18)),
                asked(
                        siblings(UNTIL_18, List.of(PayerOrder.OLDEST, PayerOrder.CHILD_ID), new SiblingStep.Full()),
                        FAMILY_UNTIL_18),
                asked(
                        siblings(WITH_CARD, earlier, new SiblingStep.Full()),
                        CARD_UNTIL_21.andThen(QuestionSheet::careStart)),
                asked(new BenefitsFree(head("x"), List.of("WOHNGELD"), BenefitsFree.Cover.ANY_DAY), NOTHING),
                asked(new PercentRule(head("x"), Exact.of(50), CENT), NOTHING),
                asked(new RoundRule(head("x"), CENT), NOTHING),
                asked(new NothingBelow(head("x"), Money.euro(3)), NOTHING),
                asked(new PartMonth(head("x"), CENT), NOTHING),
                asked(new Absence(head("x"), HAS_CARD, 30, Absence.Relief.BY_DAY, CENT), s -> s.lasting(CARD)),
                asked(new FamilyTotal(head("x"), CENT, Optional.empty()), NOTHING),
                asked(new Free(head("x")), NOTHING));
    }

    static List<Case> axes() {
        List<ChildOrder> earlier = List.of(ChildOrder.EARLIER_START, ChildOrder.CHILD_ID);
        return List.of(
                asked(new CareFormAxis(FORMS), NOTHING),
                asked(new HoursAxis(HoursAxis.Unit.DAILY, HoursAxis.Match.NEXT_HIGHER, List.of(5, 10)), NOTHING),
                asked(new HourSlices(HoursAxis.Unit.DAILY, List.of(5, 10)), NOTHING),
                asked(ageGroups(AgeChange.MONTH_OF_BIRTHDAY), s -> s.age(3)),
                asked(ageGroups(AgeChange.NEXT_KITA_YEAR), s -> {
                    s.age(3);
                    s.kitaYear(8);
                }),
                asked(new IncomeAxis(List.of(Money.euro(9))), s -> s.income()),
                asked(
                        new ChildOrderAxis(WITH_CARD, earlier, List.of("1", "2+")),
                        CARD_UNTIL_21.andThen(QuestionSheet::careStart)),
                asked(new ChildrenAxis(UNTIL_18, List.of("1", "2+")), FAMILY_UNTIL_18),
                asked(new PersonsAxis(Optional.empty(), List.of("2+")), s -> s.persons()),
                asked(
                        new PersonsAxis(Optional.of(WITH_CARD), List.of("2+")),
                        CARD_UNTIL_21.andThen(QuestionSheet::persons).andThen(QuestionSheet::family)),
                asked(new FactAxis(CARD, List.of("ja", "nein")), s -> s.fact(CARD)));
    }

    static List<Case> conditions() {
        return List.of(
                asked(new Condition.All(List.of(new InMonths(List.of(7)), HAS_CARD)), s -> {
                    s.month(7);
                    s.fact(CARD);
                }),
                asked(new Condition.Any(List.of(new InMonths(List.of(7)), HAS_CARD)), s -> {
                    s.month(7);
                    s.fact(CARD);
                }),
                asked(new Condition.Not(HAS_CARD), s -> s.fact(CARD)),
                asked(new InForm(FORMS), NOTHING),
                asked(new HoursBetween(HoursBetween.Unit.DAILY, 1, 5), NOTHING),
                asked(new Aged(3, Optional.empty(), AgeChange.MONTH_OF_BIRTHDAY), s -> s.age(3)),
                asked(new Aged(0, Optional.of(6), AgeChange.NEXT_KITA_YEAR), s -> {
                    s.age(6);
                    s.kitaYear(8);
                }),
                asked(new InMonths(List.of(7, 12)), s -> {
                    s.month(7);
                    s.month(12);
                }),
                asked(new InCareBefore(LocalDate.of(2026, 8, 1)), s -> s.careStart()),
                asked(new CareStartsFrom(16), s -> s.firstMonth()),
                asked(new CareEndsUpTo(15), NOTHING),
                asked(new IncomeUpTo(Money.euro(9)), s -> s.income()),
                asked(new IncomeAbove(Money.euro(9)), s -> s.income()),
                asked(new IncomeKnown(List.of(IncomeKnown.Proof.PROVEN)), s -> s.income()),
                asked(HAS_CARD, s -> s.fact(CARD)),
                asked(new ChildrenBetween(UNTIL_18, 2, 9), FAMILY_UNTIL_18));
    }

    static List<Case> terms() {
        Term persons = TermWord.PERSONS;
        Term five = number(5);
        List<Case> cases = new ArrayList<>(List.of(
                asked(five, NOTHING),
                asked(money("5.00"), NOTHING),
                asked(new TermSum(TermSum.Sign.MINUS, List.of(five, persons)), s -> s.persons()),
                asked(new TermProduct(List.of(five, persons)), s -> s.persons()),
                asked(new TermQuotient(five, persons), s -> s.persons()),
                asked(new TermPercent(Exact.of(10), persons), s -> s.persons()),
                asked(new TermBound(TermBound.Side.AT_MOST, five, persons), s -> s.persons()),
                asked(new TermRounded(CENT, new TermProduct(List.of(money("5.00"), persons))), s -> s.persons()),
                asked(new TermByChildren(List.of(Money.euro(5)), UNTIL_18), FAMILY_UNTIL_18)));
        for (TermWord word : TermWord.values()) {
            cases.add(asked(
                    word,
                    switch (word) {
                        case INCOME -> s -> s.income();
                        case PERSONS -> s -> s.persons();
                        case CHILDREN_IN_HOUSEHOLD -> s -> s.family();
                        case DAILY_HOURS, WEEKLY_HOURS, AMOUNT, CHILDREN_IN_CARE, AGREED_DAYS_SHARE -> NOTHING;
                    }));
        }
        return cases;
    }

    static List<Case> incomeSteps() {
        Money one = Money.euro(1);
        return List.of(
                asked(new IncomeStep.Minus(one), NOTHING),
                asked(new IncomeStep.Percent(Exact.of(10)), NOTHING),
                asked(new IncomeStep.PlusPercent(Exact.of(10)), NOTHING),
                asked(new IncomeStep.NotBelow(one), NOTHING),
                asked(new IncomeStep.AtMost(one), NOTHING),
                asked(new IncomeStep.FreePerMonth(one, Optional.of(HAS_CARD)), s -> s.fact(CARD)),
                asked(new IncomeStep.PlusPerChild(List.of(one)), s -> s.family()),
                asked(new IncomeStep.MinusPerChild(2, one), s -> s.family()));
    }

    static List<Case> siblingSteps() {
        Optional<SiblingStep.Floor> lowest = Optional.of(new SiblingStep.LowestBand());
        return List.of(
                asked(new SiblingStep.Full(), NOTHING),
                asked(new SiblingStep.Free(), NOTHING),
                asked(new SiblingStep.Share(new Exact(1, 2), "1/2", Optional.empty()), NOTHING),
                asked(new SiblingStep.Share(new Exact(1, 2), "1/2", lowest), s -> s.income()),
                asked(new SiblingStep.Minus(Money.euro(1)), NOTHING),
                asked(new SiblingStep.Fixed(Money.euro(1)), NOTHING),
                asked(new SiblingStep.LowestBand(), s -> s.income()),
                asked(new SiblingStep.BandLower(1), s -> s.income()));
    }

    static FeeTable table(Axis... axes) {
        FeeTable.Cell cell = new FeeTable.Cell(Money.euro(1), CITATION);
        return new FeeTable(List.of(axes), Collections.nCopies(FeeTable.size(List.of(axes)), cell));
    }

    private static AgeGroupAxis ageGroups(AgeChange change) {
        return new AgeGroupAxis(
                List.of(new AgeGroupAxis.Group("u3", "unter 3", 0), new AgeGroupAxis.Group("ab3", "ab 3", 3)),
                change,
                CITATION);
    }

    static SiblingDiscount siblings(Counted counts, List<PayerOrder> order, SiblingStep step) {
        return new SiblingDiscount(head("x"), counts, By.POSITION, order, ExemptChild.IS_LEFT_OUT, List.of(step), CENT);
    }
}
