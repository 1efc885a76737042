package kita.app.drill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a drill finds: figures for the report, and sentences about what did not hold. */
public final class DrillLog {

    /** More of the same says no more. */
    private static final int MOST_SHOWN = 20;

    /** @param german what the figure is, for people */
    public record Figure(String german, Object value) {}

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<String> shortfalls = new ArrayList<>();
    private final Consumer<String> listener;
    private long count;

    /** @param listener hears German lines on the way; may be called by several threads */
    public DrillLog(Consumer<String> listener) {
        this.listener = listener;
    }

    /** @param key English, for machines */
    synchronized void figure(String key, String german, Object value) {
        figures.put(key, new Figure(german, value));
    }

    /** Something that was promised did not hold. */
    synchronized void shortfall(String german) {
        count++;
        if (shortfalls.size() < MOST_SHOWN) {
            shortfalls.add(german);
        }
        say("FEHLT: " + german);
    }

    void require(boolean holds, String german) {
        if (!holds) {
            shortfall(german);
        }
    }

    void say(String german) {
        listener.accept(german);
    }

    public synchronized Map<String, Figure> figures() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** The first of them. */
    public synchronized List<String> shortfalls() {
        return List.copyOf(shortfalls);
    }

    public synchronized long shortfallCount() {
        return count;
    }

    public synchronized boolean isMet() {
        return count == 0;
    }
}
