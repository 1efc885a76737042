package kita.app.store.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kita.app.intake.IntakeRow.ApplicationRow;
import kita.app.intake.IntakeRow.BenefitRow;
import kita.app.intake.IntakeRow.CareElsewhereRow;
import kita.app.intake.IntakeRow.ChildRow;
import kita.app.intake.IntakeRow.FactRow;
import kita.app.intake.IntakeRow.HouseholdRow;
import kita.app.intake.IntakeRow.IncomeItemRow;
import kita.app.intake.IntakeRow.IncomeRow;
import kita.app.intake.IntakeRow.MandateRow;
import kita.app.intake.IntakeRow.PersonRow;
import kita.app.intake.IntakeRow.StatementRow;
import kita.app.intake.IntakeRow.WayRow;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.FullDayPlaces;
import kita.registry.Group;
import kita.registry.GroupAges;
import kita.registry.Guardian;
import kita.registry.Kita;
import kita.registry.Month;
import kita.registry.PostalAddress;
import kita.registry.Provider;
import org.springframework.stereotype.Repository;

/**
 * Writes facts of the municipality whose transaction this is. Each method answers one outcome per fact, in order, and
 * writes nothing where nothing changed. What refers to something unknown or overlaps is refused by the database; {@link
 * RegistryLookup} finds it before.
 */
@Repository
public class Registry {

    private final Upsert upsert;
    private final Wishes wishes;

    Registry(Upsert upsert, Wishes wishes) {
        this.upsert = upsert;
        this.wishes = wishes;
    }

    public List<Outcome> providers(List<Provider> providers) {
        return store(RegistryTable.PROVIDER, providers, it -> row(it.id().value(), it.name()));
    }

    public List<Outcome> kitas(List<Kita> kitas) {
        return store(RegistryTable.KITA, kitas, it -> {
            PostalAddress address = it.address();
            return row(
                    it.id().value(),
                    it.provider().value(),
                    it.name(),
                    address.street(),
                    address.postcode(),
                    address.town(),
                    it.location().latitude(),
                    it.location().longitude(),
                    it.staffMinutes().orElse(null));
        });
    }

    public List<Outcome> groups(List<Group> groups) {
        return store(
                RegistryTable.GROUP,
                groups,
                it -> row(
                        it.id().value(),
                        it.kita().value(),
                        it.ages() instanceof GroupAges.OneForm of ? of.form().name() : RegistryTable.MIXED_AGE,
                        it.places(),
                        it.period().from(),
                        it.period().to(),
                        it.ages() instanceof GroupAges.Mixed mixed ? mixed.underThree() : null,
                        it.fullDay().map(FullDayPlaces::places).orElse(null),
                        it.fullDay().map(FullDayPlaces::weeklyHoursFrom).orElse(null)));
    }

    /** Households alone, without their payers: persons need them first. */
    public List<Outcome> homes(List<HouseholdRow> rows) {
        return store(
                RegistryTable.HOUSEHOLD,
                rows,
                it -> row(
                        it.household().value(), it.home().latitude(), it.home().longitude()));
    }

    public List<Outcome> payers(List<HouseholdRow> rows) {
        return store(
                RegistryTable.PAYER,
                rows,
                it -> row(
                        it.household().value(),
                        it.payer().value(),
                        it.period().from(),
                        it.period().to()));
    }

    public List<Outcome> persons(List<PersonRow> rows) {
        List<Outcome> persons = store(RegistryTable.GUARDIAN, rows, it -> guardian(it.guardian()));
        List<Outcome> memberships = store(
                RegistryTable.GUARDIAN_MEMBERSHIP,
                rows,
                it -> row(
                        it.guardian().id().value(),
                        it.inHousehold().from(),
                        it.household().value(),
                        it.inHousehold().to(),
                        it.reportedOn().orElse(null)));
        return both(persons, memberships);
    }

    private static Object[] guardian(Guardian guardian) {
        PostalAddress address = guardian.address();
        return row(
                guardian.id().value(),
                guardian.name().given(),
                guardian.name().family(),
                address.street(),
                address.postcode(),
                address.town());
    }

    public List<Outcome> children(List<ChildRow> rows) {
        List<Outcome> children = store(
                RegistryTable.CHILD,
                rows,
                it -> row(
                        it.child().id().value(),
                        it.child().name().given(),
                        it.child().name().family(),
                        it.child().birthDate().day(),
                        it.birth().name()));
        List<Outcome> memberships = store(
                RegistryTable.CHILD_MEMBERSHIP,
                rows,
                it -> row(
                        it.child().id().value(),
                        it.inHousehold().from(),
                        it.household().value(),
                        it.inHousehold().to()));
        return both(children, memberships);
    }

    public List<Outcome> incomes(List<IncomeRow> rows) {
        return store(RegistryTable.INCOME, rows, Registry::income);
    }

    private static Object[] income(IncomeRow it) {
        IncomeStatement statement = it.statement();
        if (statement instanceof IncomeStatement.Proven shown) {
            return income(it, "PROVEN", shown.perYear().cents(), shown.provenOn(), null);
        } else if (statement instanceof IncomeStatement.Itemised items) {
            return income(
                    it, "ITEMISED", null, items.provenOn(), items.finality().name());
        }
        return income(it, "HIGHEST_BAND_ACCEPTED", null, null, null);
    }

    private static Object[] income(IncomeRow it, String kind, Long cents, LocalDate provenOn, String finality) {
        IncomeStatement statement = it.statement();
        return row(
                it.key(),
                it.household().value(),
                statement.adult().value(),
                kind,
                cents,
                statement.period().from(),
                statement.period().to(),
                provenOn,
                finality);
    }

    public List<Outcome> incomeItems(List<IncomeItemRow> rows) {
        return store(
                RegistryTable.INCOME_ITEM,
                rows,
                it -> row(
                        it.income(),
                        it.item().kind(),
                        it.number(),
                        it.item().amount().cents(),
                        it.item().per().name(),
                        it.item().provenOn()));
    }

    public List<Outcome> declaredFacts(List<FactRow> rows) {
        return store(
                RegistryTable.DECLARED_FACT,
                rows,
                it -> row(
                        it.household().value(),
                        it.fact().child().map(ChildId::value).orElse(""),
                        it.fact().key(),
                        it.fact().period().from(),
                        it.fact().reportedOn(),
                        it.fact().value(),
                        it.fact().period().to(),
                        it.fact().endReportedOn().orElse(null)));
    }

    public List<Outcome> careElsewhere(List<CareElsewhereRow> rows) {
        return store(
                RegistryTable.CARE_ELSEWHERE,
                rows,
                it -> row(
                        it.child().value(),
                        it.care().proven().from(),
                        it.care().form().name(),
                        it.care().hours().daily(),
                        it.care().hours().weekly(),
                        it.care().proven().to(),
                        it.care().reportedOn()));
    }

    public List<Outcome> benefits(List<BenefitRow> rows) {
        return store(
                RegistryTable.BENEFIT,
                rows,
                it -> row(
                        it.key(),
                        it.household().value(),
                        it.proof().kind().name(),
                        it.proof().period().from(),
                        it.proof().period().to(),
                        it.proof().provenOn()));
    }

    public List<Outcome> mandates(List<MandateRow> rows) {
        return store(
                RegistryTable.MANDATE,
                rows,
                it -> row(
                        it.reference(),
                        it.guardian().value(),
                        it.accountHolder(),
                        it.iban(),
                        it.signedOn(),
                        it.revokedOn().orElse(null)));
    }

    public List<Outcome> contracts(List<Contract> contracts) {
        return store(
                RegistryTable.CONTRACT,
                contracts,
                it -> row(
                        it.id().value(),
                        it.child().value(),
                        it.kita().value(),
                        it.form().name(),
                        it.hours().daily(),
                        it.hours().weekly(),
                        it.period().from(),
                        it.period().to(),
                        it.places()));
    }

    public List<Outcome> applications(List<ApplicationRow> rows) {
        List<Outcome> applications = store(
                RegistryTable.APPLICATION,
                rows,
                it -> row(
                        it.id().value(),
                        it.child().value(),
                        it.receivedOn(),
                        it.start().firstDay(),
                        it.form().name(),
                        it.hours().daily(),
                        it.hours().weekly(),
                        it.rule().name(),
                        it.flexibility().latestStart().map(Month::firstDay).orElse(null),
                        it.flexibility().leastDailyHours().orElse(null),
                        it.flexibility().precedence().name()));
        return both(applications, wishes.store(rows));
    }

    public List<Outcome> statements(List<StatementRow> rows) {
        return store(
                RegistryTable.FACT,
                rows,
                it -> row(
                        it.application().value(),
                        it.fact(),
                        it.value(),
                        it.provenOn().orElse(null)));
    }

    public List<Outcome> ways(List<WayRow> rows) {
        return store(
                RegistryTable.WAY,
                rows,
                it -> row(
                        it.household().value(),
                        it.kita().value(),
                        it.metres(),
                        it.minutes().orElse(null)));
    }

    private <T> List<Outcome> store(RegistryTable table, List<T> facts, Function<T, Object[]> row) {
        return facts.isEmpty()
                ? List.of()
                : upsert.store(table, facts.stream().map(row).toList());
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static List<Outcome> both(List<Outcome> first, List<Outcome> second) {
        List<Outcome> both = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            both.add(first.get(i).and(second.get(i)));
        }
        return both;
    }
}
