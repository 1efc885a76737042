package kita.allocation.proposal;

/** What parents say about siblings who apply at the same time (Geschwisterregel). */
public enum SiblingRule {
    /** Both at one Kita, or no place for either. */
    TOGETHER_OR_NOT_AT_ALL("zusammen oder gar nicht"),
    /** One Kita before two, but two places before one. */
    TOGETHER_IF_POSSIBLE("möglichst zusammen"),
    /** Each child as if it were alone. */
    INDEPENDENT("unabhängig");

    private final String german;

    SiblingRule(String german) {
        this.german = german;
    }

    /** The words in the application file and on the form. */
    public String german() {
        return german;
    }
}
