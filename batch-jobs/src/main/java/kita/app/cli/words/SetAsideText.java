package kita.app.cli.words;

import java.util.List;
import java.util.stream.Collectors;
import kita.app.store.notices.SetAsideNotices.SetAside;

/** What waits for a person, a line each, below what was issued. */
public final class SetAsideText {

    private SetAsideText() {}

    /** One line each, beginning on a new one; nothing if nothing waits. */
    public static String of(List<SetAside> setAside) {
        return setAside.stream()
                .map(aside -> "\n  Zu klären: " + aside.key() + ": " + aside.reason())
                .collect(Collectors.joining());
    }
}
