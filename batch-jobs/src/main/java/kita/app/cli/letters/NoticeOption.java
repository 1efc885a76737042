package kita.app.cli.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.app.cli.frame.RefusedUse;
import kita.app.store.notices.NoticeRegister.Key;
import picocli.CommandLine.Parameters;

/** Which notice, by the number that is printed on it. */
final class NoticeOption {

    private static final Pattern NUMBER = Pattern.compile("(?:[A-Z]{2,4}-)?(\\d{4})-(\\d{1,9})");

    @Parameters(paramLabel = "BESCHEID", description = "Nummer des Bescheids, etwa ELB-2026-000017.")
    private String number;

    Key key() {
        return key(number);
    }

    /** What does not look like one is refused. */
    static Key key(String number) {
        Matcher matcher = NUMBER.matcher(number.strip());
        if (!matcher.matches()) {
            throw new RefusedUse("„" + number + "“ ist keine Bescheidnummer; sie heißt wie ELB-2026-000017.");
        }
        return new Key(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public String toString() {
        return number.strip();
    }
}
