package kita.app.drill;

/** One drill: something bad is done many times to a throw-away installation, and what must hold afterwards is counted. */
public interface Drill {

    /** Plain word by which it is called, such as {@code kill}. */
    String name();

    /** Its number in the list of promises, such as {@code R1}. */
    String number();

    /** German sentence for operators and their auditors: what is proven when it comes out well. */
    String proves();

    /** How often in full; what is counted is said by {@link #counted()}. */
    int fullCount();

    /** German plural of what is counted. */
    String counted();

    /** Does it that often. What does not hold is told to the log and does not end the drill. */
    void run(DrillOrder order, DrillLog log) throws Exception;
}
