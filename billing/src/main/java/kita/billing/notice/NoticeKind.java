package kita.billing.notice;

/** The kinds of notice (Bescheidarten), and of letters that decide nothing. */
public enum NoticeKind {
    OFFER("Angebot eines Betreuungsplatzes", "platzangebot", Nature.DECISION),
    PLACEMENT("Zusage eines Betreuungsplatzes", "platzzusage", Nature.DECISION),
    REFUSAL("Ablehnung eines Betreuungsplatzes", "ablehnung", Nature.DECISION),
    FEE("Bescheid über den Kostenbeitrag", "gebuehren", Nature.DECISION),
    /** To a person who owes the same fee as the payer (Gesamtschuld) and lives elsewhere. */
    JOINT_FEE("Bescheid über den Kostenbeitrag (gemeinsame Schuld)", "gesamtschuld", Nature.DECISION),
    WAIVER("Bescheid über den Erlass des Kostenbeitrags", "erlass", Nature.DECISION),
    WITHDRAWAL("Rücknahme eines Bescheids", "ruecknahme", Nature.DECISION),
    REMINDER("Erinnerung an einen Nachweis", "erinnerung", Nature.LETTER),
    CERTIFICATE("Bescheinigung über gezahlte Beiträge", "bescheinigung", Nature.LETTER),
    ANNOUNCEMENT("Ankündigung einer Lastschrift", "lastschrift", Nature.LETTER);

    /** Whether it decides anything. */
    private enum Nature {
        /** Verwaltungsakt (§ 31 SGB X): needs reasons and an instruction on remedies, and becomes final. */
        DECISION,
        /** Schreiben: informs; nothing runs from its delivery. */
        LETTER
    }

    private final String german;
    private final String fileSuffix;
    private final Nature nature;

    NoticeKind(String german, String fileSuffix, Nature nature) {
        this.german = german;
        this.fileSuffix = fileSuffix;
        this.nature = nature;
    }

    /** Whether somebody can contest it; the others only inform. */
    public boolean isDecision() {
        return nature == Nature.DECISION;
    }

    /** What parents call it. */
    public String word() {
        return isDecision() ? "Bescheid" : "Schreiben";
    }

    /** The title that stands in the properties of the document. */
    public String german() {
        return german;
    }

    /** The name of the file of this notice, free of personal data: ELB-2026-000123-gebuehren.pdf. */
    public String fileName(NoticeNumber number) {
        return fileName(number.toString());
    }

    /** The name of a file of this kind that has no number. */
    public String fileName(String name) {
        return name + "-" + fileSuffix + ".pdf";
    }
}
