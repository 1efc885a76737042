package kita.app.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kita.allocation.application.Flexibility;
import kita.allocation.application.Flexibility.Precedence;
import kita.allocation.proposal.SiblingRule;
import kita.app.intake.Fields.RowRefused;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;

/** Rows of contracts.xlsx and applications.xlsx. */
final class CareRows {

    private static final int WISHES = 8;
    private static final Pattern FACT = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Map<String, SiblingRule> RULES = rules();
    private static final Map<String, Precedence> PRECEDENCES = precedences();

    private CareRows() {}

    static IntakeRow contract(Fields fields) throws RowRefused {
        ContractId id = fields.key("Vertrags-Nr", ContractId::new);
        ChildId child = fields.key("Kind-Nr", ChildId::new);
        KitaId kita = fields.key("Kita-Nr", KitaId::new);
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        CareHours hours = hours(fields);
        int places = fields.optionalWhole("Plätze", 1, 9).orElse(1);
        Period period = fields.period("gültig ab", "gültig bis");
        fields.orRefuse();
        return new IntakeRow.ContractRow(new Contract(id, child, kita, form, hours, places, period));
    }

    /** Care whose fee others collect; without an end it proves nothing. */
    static IntakeRow elsewhere(Fields fields) throws RowRefused {
        ChildId child = fields.key("Kind-Nr", ChildId::new);
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        CareHours hours = hours(fields);
        Period period = fields.period("gültig ab", "gültig bis");
        if (period != null && period.isOpenEnded()) {
            fields.problem(
                    "gültig bis",
                    "Einen Nachweis ohne Ende gibt es nicht.",
                    "Das Ende der Bescheinigung eintragen, höchstens das Ende des Kita-Jahres.");
        }
        LocalDate proven = fields.day("Nachweis vom");
        fields.orRefuse();
        return new IntakeRow.CareElsewhereRow(child, new CareElsewhere(form, hours, period, proven));
    }

    static IntakeRow application(Fields fields) throws RowRefused {
        ApplicationId id = fields.key("Anmelde-Nr", ApplicationId::new);
        ChildId child = fields.key("Kind-Nr", ChildId::new);
        LocalDate received = fields.day("Eingang am");
        Month start = fields.month("Gewünschter Beginn");
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        CareHours hours = hours(fields);
        SiblingRule rule = fields.oneOf("Geschwisterregel", RULES);
        Flexibility flexibility = flexibility(fields, start, hours);
        List<KitaId> wishes = wishes(fields);
        fields.orRefuse();
        return new IntakeRow.ApplicationRow(id, child, received, start, form, hours, rule, flexibility, wishes);
    }

    static IntakeRow way(Fields fields) throws RowRefused {
        HouseholdId household = fields.key("Haushalt-Nr", HouseholdId::new);
        KitaId kita = fields.key("Kita-Nr", KitaId::new);
        Integer metres = fields.whole("Meter", 0, 200_000);
        Optional<Integer> minutes = fields.optionalWhole("Minuten", 0, 600);
        fields.orRefuse();
        return new IntakeRow.WayRow(household, kita, metres, minutes);
    }

    static IntakeRow statement(Fields fields) throws RowRefused {
        ApplicationId id = fields.key("Anmelde-Nr", ApplicationId::new);
        String fact = fields.word("Merkmal");
        if (fact != null && !FACT.matcher(fact).matches()) {
            fields.problem(
                    "Merkmal",
                    "So heißt kein Merkmal.",
                    "Schlüssel aus criteria.yaml verwenden, etwa ALLEINERZIEHEND.");
        }
        String value = fields.word("Wert");
        Optional<LocalDate> proven = fields.optionalDay("nachgewiesen am");
        fields.orRefuse();
        return new IntakeRow.StatementRow(id, fact, value, proven);
    }

    private static CareHours hours(Fields fields) {
        Integer daily = fields.whole("Stunden/Tag", 1, 12);
        Integer weekly = fields.whole("Stunden/Woche", 1, 60);
        if (daily == null || weekly == null) {
            return null;
        }
        if (weekly < daily || weekly > daily * 7) {
            fields.problem(
                    "Stunden/Woche",
                    "Stunden am Tag und in der Woche passen nicht zusammen.",
                    "Beide Werte mit dem Vertrag vergleichen.");
            return null;
        }
        return new CareHours(daily, weekly);
    }

    private static Flexibility flexibility(Fields fields, Month start, CareHours hours) {
        Optional<Month> latest = fields.optionalMonth("spätester Beginn");
        if (start != null && latest.filter(month -> month.isBefore(start)).isPresent()) {
            fields.problem(
                    "spätester Beginn",
                    "Der späteste Beginn liegt vor dem gewünschten.",
                    "Einen der beiden Monate berichtigen.");
        }
        Optional<Integer> least = fields.optionalWhole("Stunden mindestens", 1, 12);
        if (hours != null && least.filter(daily -> daily > hours.daily()).isPresent()) {
            fields.problem(
                    "Stunden mindestens",
                    "Mindestens sind mehr Stunden am Tag genannt als gewünscht.",
                    "Einen der beiden Werte berichtigen.");
        }
        Precedence precedence = fields.optionalOneOf("Vorrang", PRECEDENCES).orElse(Precedence.KITA);
        return new Flexibility(latest, least, precedence);
    }

    /** Best first; a gap between two wishes says nothing, and who wishes nothing is offered what is near. */
    private static List<KitaId> wishes(Fields fields) {
        Set<KitaId> wishes = new LinkedHashSet<>();
        for (int i = 1; i <= WISHES; i++) {
            String column = "Wunsch " + i;
            Optional<KitaId> kita = fields.optionalKey(column, KitaId::new);
            if (kita.isPresent() && !wishes.add(kita.get())) {
                fields.problem(column, "Dieselbe Kita ist zweimal gewünscht.", "Einen der beiden Wünsche löschen.");
            }
        }
        return List.copyOf(wishes);
    }

    private static Map<String, Precedence> precedences() {
        Map<String, Precedence> precedences = new LinkedHashMap<>();
        for (Precedence precedence : Precedence.values()) {
            precedences.put(precedence.german(), precedence);
        }
        return precedences;
    }

    private static Map<String, SiblingRule> rules() {
        Map<String, SiblingRule> rules = new LinkedHashMap<>();
        for (SiblingRule rule : SiblingRule.values()) {
            rules.put(rule.german(), rule);
        }
        return rules;
    }
}
