package kita.billing.tariff;

/** A part of an ordinance that cannot be meant so. Problem and remedy are German sentences for the clerk who wrote it. */
public final class InvalidTariff extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public InvalidTariff(String problem, String remedy) {
        super(problem + " " + remedy);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }
}
