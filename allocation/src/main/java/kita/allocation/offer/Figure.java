package kita.allocation.offer;

/** What the guard counts before anything is sent (Schutzprüfung): how a proposal differs from what was promised. */
public enum Figure {
    /** Had a promise (contract or open offer) and would have none. */
    PROMISES_LOST("promisesLost", "verlorene Zusagen"),
    /** Had nothing at the last release and would have a place. */
    WON("won", "neu gewonnene Plätze"),
    /** Had a promise and would get another Kita that the parents did not ask for first. */
    MOVED("moved", "Wechsel in eine andere Kita"),
    /** Families with children together by their promises, who would be apart. */
    SIBLINGS_APART("siblingsApart", "getrennte Geschwister"),
    /** Would have fewer hours a week than promised. */
    HOURS_CUT("hoursCut", "gekürzte Stunden"),
    /** Would begin later than promised. */
    STARTS_LATER("startsLater", "spätere Anfänge"),
    /** Promised without a contract in a group that has more children than places by now. */
    BEYOND_PLACES("promisesBeyondPlaces", "Zusagen über die vorhandenen Plätze hinaus");

    private final String key;
    private final String german;

    Figure(String key, String german) {
        this.key = key;
        this.german = german;
    }

    /** As documents write it. */
    public String key() {
        return key;
    }

    public String german() {
        return german;
    }
}
