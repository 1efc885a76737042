package kita.billing.returns;

/** Why somebody is not to be reminded (Mahnsperre). */
public enum BlockReason {
    OBJECTION("Widerspruch"),
    HARDSHIP("Antrag auf Erlass oder Ermäßigung"),
    BENEFIT_PENDING("Sozialleistung beantragt"),
    INSTALMENTS("Stundung"),
    INSOLVENCY("Insolvenzverfahren"),
    DECEASED("Zahlungspflichtiger verstorben"),
    REVERSED_RUN("Lauf storniert"),
    NOT_DELIVERED("Bescheid nicht zugestellt"),
    CLERK("Entscheidung des Amtes");

    private final String german;

    BlockReason(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }

    /** Whether it holds for all items of a payer that fell due up to its first day; newer months go on. */
    public boolean coversOlderItems() {
        return this == INSOLVENCY || this == DECEASED;
    }
}
