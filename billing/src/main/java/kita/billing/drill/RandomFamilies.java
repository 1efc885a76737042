package kita.billing.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.Finality;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomePer;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Period;

/** Seeded households over two years, in which all kinds of facts change and many become known late. */
public final class RandomFamilies {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 730;
    private static final Period ALWAYS = Period.from(LocalDate.of(2015, 1, 1));

    private final Random random;
    private final CareForm[] forms;

    /** @param forms of care that the ordinance covers */
    public RandomFamilies(long seed, CareForm... forms) {
        this.random = new Random(seed);
        this.forms = forms;
    }

    public HouseholdFacts next() {
        int count = 1 + random.nextInt(4);
        List<HouseholdChild> children = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            children.add(child("C" + i));
        }
        return new HouseholdFacts(
                new HouseholdId("H"),
                adults(),
                List.of(new Payer(new GuardianId("P1"), ALWAYS)),
                children,
                incomes(),
                benefits(),
                declared());
    }

    private List<Adult> adults() {
        List<Adult> adults = new ArrayList<>(List.of(new Adult(new GuardianId("P1"), ALWAYS)));
        if (random.nextInt(4) == 0) {
            LocalDate wedding = day();
            adults.add(new Adult(new GuardianId("P2"), Period.from(wedding), reported(wedding)));
        }
        return adults;
    }

    private HouseholdChild child(String id) {
        CareForm form = forms[random.nextInt(forms.length)];
        int age = form == CareForm.KRIPPE ? 0 : form == CareForm.KINDERGARTEN ? 3 : 7;
        LocalDate born = START.minusYears(age).minusDays(random.nextInt(700));
        boolean elsewhere = random.nextInt(6) == 0;
        return new HouseholdChild(
                new ChildId(id),
                BirthDate.of(born),
                ALWAYS,
                elsewhere ? List.of() : contracts(id, form),
                elsewhere ? careElsewhere(form) : List.of());
    }

    /** Up to three contracts one after the other, with or without a gap. */
    private List<Contract> contracts(String child, CareForm form) {
        List<Contract> contracts = new ArrayList<>();
        LocalDate from = START.plusDays(random.nextInt(400) - 200);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            LocalDate to = i == count - 1 && random.nextBoolean() ? LocalDate.MAX : from.plusDays(random.nextInt(300));
            int hours = form == CareForm.HORT ? 5 + random.nextInt(2) : 5 + random.nextInt(5);
            contracts.add(new Contract(
                    new ContractId(child + "-" + i),
                    new ChildId(child),
                    new KitaId("K" + random.nextInt(3)),
                    form,
                    CareHours.onFiveDays(hours),
                    new Period(from, to)));
            if (to.equals(LocalDate.MAX)) {
                break;
            }
            from = to.plusDays(random.nextBoolean() ? 1 : 1 + random.nextInt(60));
        }
        return contracts;
    }

    private List<CareElsewhere> careElsewhere(CareForm form) {
        LocalDate from = day();
        return List.of(new CareElsewhere(
                form,
                CareHours.onFiveDays(6),
                new Period(from, from.plusDays(60L + random.nextInt(300))),
                reported(from)));
    }

    private List<IncomeStatement> incomes() {
        List<IncomeStatement> incomes = new ArrayList<>();
        if (random.nextInt(8) != 0) {
            incomes.add(proven("P1", ALWAYS, ALWAYS.from()));
        }
        int changes = random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            LocalDate from = day();
            incomes.add(proven(random.nextInt(3) == 0 ? "P2" : "P1", Period.from(from), reported(from)));
        }
        if (random.nextInt(5) == 0) {
            LocalDate shown = LocalDate.of(2027, 3, 1).plusDays(random.nextInt(200));
            incomes.add(new IncomeStatement.Itemised(
                    new GuardianId("P1"),
                    Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                    List.of(new IncomeItem("employment", amount(), IncomePer.YEAR, shown)),
                    Finality.FINAL,
                    shown));
        }
        return incomes;
    }

    private IncomeStatement proven(String adult, Period period, LocalDate provenOn) {
        return new IncomeStatement.Proven(new GuardianId(adult), period, amount(), provenOn);
    }

    private Money amount() {
        return Money.euro(15_000L + random.nextInt(120_000));
    }

    private List<BenefitProof> benefits() {
        List<BenefitProof> benefits = new ArrayList<>();
        int count = random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < count; i++) {
            LocalDate from = day().withDayOfMonth(1);
            BenefitKind kind = random.nextBoolean() ? BenefitKind.WOHNGELD : BenefitKind.SGB_II;
            benefits.add(new BenefitProof(
                    kind,
                    new Period(from, from.plusMonths(1L + random.nextInt(8)).minusDays(1)),
                    reported(from)));
        }
        return benefits;
    }

    private List<DeclaredFact> declared() {
        List<DeclaredFact> declared = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
        for (int i = 0; i < count; i++) {
            LocalDate from = day();
            String value = random.nextBoolean() ? "keine" : "Bonuscard";
            declared.add(new DeclaredFact(Optional.empty(), "karte", value, Period.from(from), reported(from)));
        }
        return declared;
    }

    private LocalDate day() {
        return START.plusDays(random.nextInt(DAYS));
    }

    /** Two of three facts are told in time, the others up to a year late. */
    private LocalDate reported(LocalDate from) {
        return random.nextInt(3) != 0 ? from.minusDays(random.nextInt(30)) : from.plusDays(1L + random.nextInt(365));
    }
}
