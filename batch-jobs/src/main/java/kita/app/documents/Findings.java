package kita.app.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in one document, so that its author sees everything at once. Not thread safe. */
public final class Findings {

    /** More than anybody repairs in one go; the rest comes with the next attempt. */
    private static final int LIMIT = 200;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private int count;

    public Findings(String file) {
        this.file = file;
    }

    public void add(int line, String problem, String remedy) {
        count++;
        if (findings.size() < LIMIT) {
            findings.add(new Finding(file, line, problem, remedy));
        }
    }

    /** How many were made so far, also beyond the limit; a reader compares it to know whether a part is sound. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Ordered by line; findings of one line in the order in which they were made. */
    public List<Finding> inOrder() {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }

    /** The door through which a reader leaves before it builds anything from stand-ins. */
    public void refuseIfAny() throws DocumentRefused {
        if (!findings.isEmpty()) {
            throw new DocumentRefused(inOrder());
        }
    }
}
