package kita.billing.tariff;

import java.util.Optional;

/** A part of an ordinance that cannot be meant so. Problem and remedy are German sentences for the clerk who wrote it. */
public final class InvalidTariff extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String problem;
    private final String remedy;

    public InvalidTariff(String problem, String remedy) {
        this(null, problem, remedy);
    }

    private InvalidTariff(String rule, String problem, String remedy) {
        super(problem + " " + remedy);
        this.rule = rule;
        this.problem = problem;
        this.remedy = remedy;
    }

    /** About one rule of a version; of two with the same id the later one. */
    static InvalidTariff of(RuleHead rule, String problem, String remedy) {
        return new InvalidTariff(rule.id(), problem, remedy);
    }

    /** The id of the rule, if it is about one. */
    public Optional<String> rule() {
        return Optional.ofNullable(rule);
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
