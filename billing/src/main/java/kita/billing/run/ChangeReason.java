package kita.billing.run;

import kita.billing.assessment.Basis.Aspect;

/** Why a payer pays another amount than in the run before; the names are stored. */
public enum ChangeReason {
    ORDINANCE("Satzung"),
    BIRTHDAY("Geburtstag oder Kita-Jahr"),
    INCOME("Einkommen"),
    SIBLINGS("Geschwister"),
    CONTRACT("Vertrag"),
    FAMILY("Familie und Haushalt"),
    BENEFIT("Sozialleistung"),
    DECLARED("Merkmale"),
    PAYER("zahlungspflichtige Person"),
    LATE_REPORT("späte Meldung"),
    WAIVER("Erlass"),
    NEW("erstmals berechnet"),
    LEFT("keine Betreuung mehr"),
    /** Months before the month of the run. */
    CORRECTION("Korrektur oder Nachtrag früherer Monate"),
    UNKNOWN("Grundlage nicht aufgezeichnet");

    private final String german;

    ChangeReason(String german) {
        this.german = german;
    }

    public String german() {
        return german;
    }

    static ChangeReason of(Aspect aspect) {
        return switch (aspect) {
            case ORDINANCE -> ORDINANCE;
            case AGE -> BIRTHDAY;
            case CONTRACT -> CONTRACT;
            case INCOME -> INCOME;
            case FAMILY -> FAMILY;
            case SIBLINGS -> SIBLINGS;
            case BENEFIT -> BENEFIT;
            case DECLARED -> DECLARED;
            case PAYER -> PAYER;
            case LATE_REPORT -> LATE_REPORT;
            case WAIVER -> WAIVER;
        };
    }
}
