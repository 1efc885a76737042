package kita.app.cli.frame;

/** Where a failure happened, without its text: an exception's message may hold a name, its frames do not. */
final class FailureTrace {

    private FailureTrace() {}

    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        append(text, failure, "");
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable failure, String prefix) {
        text.append(prefix).append(failure.getClass().getName()).append('\n');
        if (failure instanceof java.sql.SQLException sql) {
            text.append("  SQLSTATE ").append(sql.getSQLState()).append('\n');
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("  at ").append(frame).append('\n');
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            append(text, suppressed, "suppressed: ");
        }
        if (failure.getCause() != null && failure.getCause() != failure) {
            append(text, failure.getCause(), "caused by: ");
        }
    }
}
