package kita.app.cli.frame;

/** What the command answers to the shell; from 64 on as in the BSD convention sysexits. */
public final class ExitCodes {

    /** The command did what was asked. */
    public static final int DONE = 0;
    /** What was checked has errors; they are in the answer. */
    public static final int FINDINGS = 1;

    /** The call itself was wrong; the message names the help. */
    public static final int WRONG_USE = 2;
    /** The data or the request cannot be worked with; the message says why and what to do. */
    public static final int REFUSED = 65;
    /** The database, or a tool that the build needs, is not there. */
    public static final int UNAVAILABLE = 69;
    /** A fault of the program; the log holds where. */
    public static final int INTERNAL = 70;
    /** The same work is being done right now; try again later. */
    public static final int BUSY = 75;
    /** Ended by Ctrl-C, as shells say it. */
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
