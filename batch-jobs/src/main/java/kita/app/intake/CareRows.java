package kita.app.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kita.allocation.proposal.SiblingRule;
import kita.app.intake.Fields.RowRefused;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;

/** Rows of contracts.xlsx and applications.xlsx. */
final class CareRows {

    private static final int WISHES = 8;
    private static final Pattern FACT = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Map<String, SiblingRule> RULES = rules();

    private CareRows() {}

    static IntakeRow contract(Fields fields) throws RowRefused {
        ContractId id = fields.key("Vertrags-Nr", ContractId::new);
        ChildId child = fields.key("Kind-Nr", ChildId::new);
        KitaId kita = fields.key("Kita-Nr", KitaId::new);
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        CareHours hours = hours(fields);
        Period period = fields.period("gültig ab", "gültig bis");
        fields.orRefuse();
        return new IntakeRow.ContractRow(new Contract(id, child, kita, form, hours, period));
    }

    static IntakeRow application(Fields fields) throws RowRefused {
        ApplicationId id = fields.key("Anmelde-Nr", ApplicationId::new);
        ChildId child = fields.key("Kind-Nr", ChildId::new);
        LocalDate received = fields.day("Eingang am");
        Month start = fields.month("Gewünschter Beginn");
        CareForm form = fields.oneOf("Betreuungsform", Parts.FORMS);
        CareHours hours = hours(fields);
        SiblingRule rule = fields.oneOf("Geschwisterregel", RULES);
        List<KitaId> wishes = wishes(fields);
        fields.orRefuse();
        return new IntakeRow.ApplicationRow(id, child, received, start, form, hours, rule, wishes);
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

    private static Map<String, SiblingRule> rules() {
        Map<String, SiblingRule> rules = new LinkedHashMap<>();
        for (SiblingRule rule : SiblingRule.values()) {
            rules.put(rule.german(), rule);
        }
        return rules;
    }
}
