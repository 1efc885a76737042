package kita.app.cli;

/** What the command answers to the shell; from 64 on as in the BSD convention sysexits. */
final class ExitCodes {

    static final int DONE = 0;
    /** What was checked has errors; they are in the answer. */
    static final int FINDINGS = 1;

    static final int WRONG_USE = 2;
    /** The data or the request cannot be worked with; the message says why and what to do. */
    static final int REFUSED = 65;
    /** The database, or a tool that the build needs, is not there. */
    static final int UNAVAILABLE = 69;
    /** A fault of the program; the log holds where. */
    static final int INTERNAL = 70;
    /** The same work is being done right now; try again later. */
    static final int BUSY = 75;
    /** Ended by Ctrl-C, as shells say it. */
    static final int INTERRUPTED = 130;

    private ExitCodes() {}
}
