package kita.billing.run;

/** A step of a run that must not happen. Its message is German, for the person who asked for it. */
public final class RunRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String code;

    /**
     * @param code stable, for machines
     * @param sentence German: what is refused and what to do
     */
    public RunRefusedException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
