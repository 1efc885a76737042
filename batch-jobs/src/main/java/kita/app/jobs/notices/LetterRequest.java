package kita.app.jobs.notices;

import java.time.Year;
import kita.registry.Month;

/** Which letters are asked for. */
public sealed interface LetterRequest {

    /** To families whose proofs end. */
    record Reminders() implements LetterRequest {}

    /** What each payer paid in a year. */
    record Certificates(Year year) implements LetterRequest {}

    /** What a run will draw, to payers who do not know it yet. */
    record Announcements(Month month, int run) implements LetterRequest {}

    /** As one text for the parameters of a job: reminders; certificates 2026; debits 2026-09 1. */
    default String key() {
        if (this instanceof Certificates certificates) {
            return "certificates " + certificates.year();
        }
        if (this instanceof Announcements announcements) {
            return "debits " + announcements.month() + " " + announcements.run();
        }
        return "reminders";
    }

    static LetterRequest of(String key) {
        String[] words = key.split(" ");
        return switch (words[0]) {
            case "certificates" -> new Certificates(Year.parse(words[1]));
            case "debits" -> new Announcements(Month.parse(words[1]), Integer.parseInt(words[2]));
            default -> new Reminders();
        };
    }
}
