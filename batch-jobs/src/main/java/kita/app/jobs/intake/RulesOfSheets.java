package kita.app.jobs.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.intake.DoubleClaim;
import kita.app.intake.IntakeRow.ApplicationRow;
import kita.app.intake.IntakeRow.BenefitRow;
import kita.app.intake.IntakeRow.CareElsewhereRow;
import kita.app.intake.IntakeRow.ChildRow;
import kita.app.intake.IntakeRow.ContractRow;
import kita.app.intake.IntakeRow.FactRow;
import kita.app.intake.IntakeRow.GroupRow;
import kita.app.intake.IntakeRow.HouseholdRow;
import kita.app.intake.IntakeRow.IncomeItemRow;
import kita.app.intake.IntakeRow.IncomeRow;
import kita.app.intake.IntakeRow.KitaRow;
import kita.app.intake.IntakeRow.MandateRow;
import kita.app.intake.IntakeRow.PersonRow;
import kita.app.intake.IntakeRow.ProviderRow;
import kita.app.intake.IntakeRow.StatementRow;
import kita.app.intake.IntakeRow.WayRow;
import kita.app.store.registry.Outcome;
import kita.app.store.registry.Registry;
import kita.app.store.registry.RegistryLookup;
import kita.app.store.registry.RegistryLookup.Exclusive;
import kita.app.store.registry.RegistryLookup.Thing;
import kita.registry.ChildId;
import kita.registry.KitaId;
import org.springframework.stereotype.Component;

/** The rules of each sheet, made anew for each reading. */
@Component
class RulesOfSheets {

    private final Registry registry;
    private final RegistryLookup lookup;

    RulesOfSheets(Registry registry, RegistryLookup lookup) {
        this.registry = registry;
        this.lookup = lookup;
    }

    /**
     * @param homes outcomes of the households that were stored before their payers
     * @param claims where children go whom two households claim
     */
    RowRules<?> of(SheetFile file, Homes homes, Consumer<DoubleClaim> claims) {
        return switch (file.kind()) {
            case PROVIDERS ->
                new RowRules<ProviderRow>(
                                lookup,
                                rows -> registry.providers(
                                        rows.stream().map(ProviderRow::provider).toList()))
                        .once("Träger-Nr", row -> row.provider().id().value());
            case KITAS ->
                new RowRules<KitaRow>(
                                lookup,
                                rows -> registry.kitas(
                                        rows.stream().map(KitaRow::kita).toList()))
                        .once("Kita-Nr", row -> row.kita().id().value())
                        .refersTo(
                                "Träger-Nr",
                                Thing.PROVIDER,
                                "Der Träger",
                                row -> row.kita().provider().value());
            case GROUPS ->
                new RowRules<GroupRow>(
                                lookup,
                                rows -> registry.groups(
                                        rows.stream().map(GroupRow::group).toList()))
                        .once("Gruppen-Nr", row -> row.group().id().value())
                        .refersTo(
                                "Kita-Nr",
                                Thing.KITA,
                                "Die Kita",
                                row -> row.group().kita().value());
            case HOUSEHOLDS -> payers(homes);
            case PERSONS -> persons();
            case CHILDREN -> children(new OneHousehold(file, lookup, claims));
            case INCOMES -> incomes();
            case INCOME_ITEMS ->
                new RowRules<>(lookup, registry::incomeItems)
                        .once("Posten", row -> row.income() + " " + row.item().kind() + " " + row.number())
                        .refersTo(
                                "Nachweis-Nr",
                                Thing.ITEMISED_INCOME,
                                "Der Nachweis der Art „Einzelposten“",
                                IncomeItemRow::income);
            case FACTS -> facts();
            case CARE_ELSEWHERE -> careElsewhere();
            case BENEFITS ->
                new RowRules<>(lookup, registry::benefits)
                        .once("Leistungs-Nr", BenefitRow::key)
                        .refersTo(
                                "Haushalt-Nr",
                                Thing.HOUSEHOLD,
                                "Der Haushalt",
                                row -> row.household().value());
            case MANDATES ->
                new RowRules<>(lookup, registry::mandates)
                        .once("Mandatsreferenz", MandateRow::reference)
                        .refersTo(
                                "Person-Nr",
                                Thing.GUARDIAN,
                                "Die Person",
                                row -> row.guardian().value())
                        .checkAll(rows -> NewerMandate.check(rows, lookup));
            case CONTRACTS -> contracts();
            case APPLICATIONS -> applications();
            case WAYS ->
                new RowRules<WayRow>(lookup, registry::ways)
                        .once(
                                "Kita-Nr",
                                row -> row.household().value() + " "
                                        + row.kita().value())
                        .refersTo(
                                "Haushalt-Nr",
                                Thing.HOUSEHOLD,
                                "Der Haushalt",
                                row -> row.household().value())
                        .refersTo(
                                "Kita-Nr",
                                Thing.KITA,
                                "Die Kita",
                                row -> row.kita().value());
            case STATEMENTS ->
                new RowRules<StatementRow>(lookup, registry::statements)
                        .once("Merkmal", row -> row.application().value() + " " + row.fact())
                        .refersTo(
                                "Anmelde-Nr",
                                Thing.APPLICATION,
                                "Die Anmeldung",
                                row -> row.application().value());
        };
    }

    private RowRules<HouseholdRow> payers(Homes homes) {
        return new RowRules<HouseholdRow>(lookup, rows -> homes.with(rows, registry.payers(rows)))
                .once(
                        "Haushalt-Nr",
                        row -> row.household().value() + " " + row.payer().value() + " "
                                + row.period().from())
                .agreeing("Haushalt-Nr", row -> row.household().value(), HouseholdRow::home)
                .refersTo(
                        "Zahlungspflichtige Person",
                        Thing.GUARDIAN,
                        "Die Person",
                        row -> row.payer().value());
    }

    private RowRules<PersonRow> persons() {
        return new RowRules<>(lookup, registry::persons)
                .once(
                        "Person-Nr",
                        row -> row.guardian().id().value() + " "
                                + row.inHousehold().from())
                .agreeing("Person-Nr", row -> row.guardian().id().value(), PersonRow::guardian)
                .refersTo(
                        "Haushalt-Nr",
                        Thing.HOUSEHOLD,
                        "Der Haushalt",
                        row -> row.household().value())
                .oneAtATime(new OneAtATime.Claim<>(
                        Exclusive.GUARDIAN_MEMBERSHIP,
                        "im Haushalt ab",
                        "Die Zugehörigkeit zum Haushalt",
                        row -> row.guardian().id().value(),
                        row -> row.inHousehold().from().toString(),
                        PersonRow::inHousehold));
    }

    private RowRules<ChildRow> children(OneHousehold oneAtATime) {
        return new RowRules<>(lookup, registry::children)
                .once(
                        "Kind-Nr",
                        row -> row.child().id().value() + " " + row.household() + " "
                                + row.inHousehold().from())
                .agreeing("Kind-Nr", row -> row.child().id().value(), row -> List.of(row.child(), row.birth()))
                .refersTo(
                        "Haushalt-Nr",
                        Thing.HOUSEHOLD,
                        "Der Haushalt",
                        row -> row.household().value())
                .checkAll(oneAtATime::check);
    }

    private RowRules<IncomeRow> incomes() {
        return new RowRules<>(lookup, registry::incomes)
                .once("Nachweis-Nr", IncomeRow::key)
                .refersTo(
                        "Haushalt-Nr",
                        Thing.HOUSEHOLD,
                        "Der Haushalt",
                        row -> row.household().value())
                .refersTo(
                        "Person-Nr",
                        Thing.GUARDIAN,
                        "Die Person",
                        row -> row.statement().adult().value())
                .checkAll(rows -> IncomeVersions.check(rows, lookup));
    }

    private RowRules<FactRow> facts() {
        return new RowRules<>(lookup, registry::declaredFacts)
                .once("Merkmal", FactVersions::key)
                .refersTo(
                        "Haushalt-Nr",
                        Thing.HOUSEHOLD,
                        "Der Haushalt",
                        row -> row.household().value())
                .refersToAll(
                        "Kind-Nr",
                        Thing.CHILD,
                        "Das Kind",
                        row -> row.fact().child().map(ChildId::value).stream().toList())
                .checkAll(rows -> FactVersions.check(rows, lookup));
    }

    private RowRules<CareElsewhereRow> careElsewhere() {
        return new RowRules<>(lookup, registry::careElsewhere)
                .once(
                        "Kind-Nr",
                        row -> row.child().value() + " " + row.care().proven().from())
                .refersTo("Kind-Nr", Thing.CHILD, "Das Kind", row -> row.child().value())
                .oneAtATime(new OneAtATime.Claim<>(
                        Exclusive.CARE_ELSEWHERE,
                        "gültig ab",
                        "Die Betreuung anderswo",
                        row -> row.child().value(),
                        row -> row.care().proven().from().toString(),
                        row -> row.care().proven()));
    }

    private RowRules<ContractRow> contracts() {
        return new RowRules<ContractRow>(
                        lookup,
                        rows -> registry.contracts(
                                rows.stream().map(ContractRow::contract).toList()))
                .once("Vertrags-Nr", row -> row.contract().id().value())
                .refersTo(
                        "Kind-Nr",
                        Thing.CHILD,
                        "Das Kind",
                        row -> row.contract().child().value())
                .refersTo(
                        "Kita-Nr",
                        Thing.KITA,
                        "Die Kita",
                        row -> row.contract().kita().value())
                .oneAtATime(new OneAtATime.Claim<>(
                        Exclusive.CONTRACT,
                        "gültig ab",
                        "Der Vertrag",
                        row -> row.contract().child().value(),
                        row -> row.contract().id().value(),
                        row -> row.contract().period()));
    }

    private RowRules<ApplicationRow> applications() {
        return new RowRules<ApplicationRow>(lookup, rows -> OpenApplications.write(rows, registry, lookup))
                .once("Anmelde-Nr", row -> row.id().value())
                .refersTo("Kind-Nr", Thing.CHILD, "Das Kind", row -> row.child().value())
                .refersToAll(
                        "Wunsch 1",
                        Thing.KITA,
                        "Die gewünschte Kita",
                        row -> row.wishes().stream().map(KitaId::value).toList())
                .once("Kind-Nr", row -> row.child().value())
                .checkAll(rows -> OpenApplications.check(rows, lookup));
    }

    /** Households are stored before persons, and their payers after: what came of the household is kept in between. */
    static final class Homes {

        private final Map<String, Outcome> outcomes = new HashMap<>();

        void stored(List<HouseholdRow> rows, List<Outcome> stored) {
            for (int i = 0; i < rows.size(); i++) {
                if (stored.get(i) != Outcome.SAME) {
                    outcomes.putIfAbsent(rows.get(i).household().value(), stored.get(i));
                }
            }
        }

        List<Outcome> with(List<HouseholdRow> rows, List<Outcome> payers) {
            Outcome[] both = new Outcome[rows.size()];
            for (int i = 0; i < both.length; i++) {
                Outcome home = outcomes.remove(rows.get(i).household().value());
                both[i] = home == Outcome.CHANGED ? home : payers.get(i);
            }
            return List.of(both);
        }
    }
}
