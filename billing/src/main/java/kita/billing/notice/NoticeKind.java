package kita.billing.notice;

/** The kinds of notice (Bescheidarten). */
public enum NoticeKind {
    OFFER("Angebot eines Betreuungsplatzes", "platzangebot"),
    PLACEMENT("Zusage eines Betreuungsplatzes", "platzzusage"),
    REFUSAL("Ablehnung eines Betreuungsplatzes", "ablehnung"),
    FEE("Bescheid über den Kostenbeitrag", "gebuehren"),
    WITHDRAWAL("Rücknahme eines Bescheids", "ruecknahme");

    private final String german;
    private final String fileSuffix;

    NoticeKind(String german, String fileSuffix) {
        this.german = german;
        this.fileSuffix = fileSuffix;
    }

    /** The title that stands in the properties of the document. */
    public String german() {
        return german;
    }

    /** The name of the file of this notice, free of personal data: ELB-2026-000123-gebuehren.pdf. */
    public String fileName(NoticeNumber number) {
        return number + "-" + fileSuffix + ".pdf";
    }
}
