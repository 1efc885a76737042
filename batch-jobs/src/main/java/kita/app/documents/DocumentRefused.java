package kita.app.documents;

import java.util.List;
import java.util.stream.Collectors;

/** A document was refused whole; what was in force before stays in force. */
public final class DocumentRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public DocumentRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::german).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Never empty, ordered by line. */
    public List<Finding> findings() {
        return findings;
    }
}
