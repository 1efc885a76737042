package kita.app.jobs.letters;

import java.time.Year;
import kita.billing.notice.NoticeKind;
import kita.registry.Month;

/** Which letters are asked for. */
public sealed interface LetterRequest {

    NoticeKind kind();

    /** As one text for the parameters of a job: reminders; certificates 2026; debits 2026-09 1. */
    String key();

    /** To families whose proofs end. */
    record Reminders() implements LetterRequest {

        @Override
        public NoticeKind kind() {
            return NoticeKind.REMINDER;
        }

        @Override
        public String key() {
            return "reminders";
        }
    }

    /** What each payer paid in a year. */
    record Certificates(Year year) implements LetterRequest {

        @Override
        public NoticeKind kind() {
            return NoticeKind.CERTIFICATE;
        }

        @Override
        public String key() {
            return "certificates " + year;
        }
    }

    /** What a run will draw, to payers who do not know it yet. */
    record Announcements(Month month, int run) implements LetterRequest {

        @Override
        public NoticeKind kind() {
            return NoticeKind.ANNOUNCEMENT;
        }

        @Override
        public String key() {
            return "debits " + month + " " + run;
        }
    }

    /** Reads a {@link #key}. */
    static LetterRequest of(String key) {
        String[] words = key.split(" ");
        return switch (words[0]) {
            case "certificates" -> new Certificates(Year.parse(words[1]));
            case "debits" -> new Announcements(Month.parse(words[1]), Integer.parseInt(words[2]));
            default -> new Reminders();
        };
    }
}
