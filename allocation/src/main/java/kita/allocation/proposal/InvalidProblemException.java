package kita.allocation.proposal;

import java.util.List;
import java.util.stream.Collectors;

/** A problem that no allocation can be computed for, with every finding at once. */
public final class InvalidProblemException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public InvalidProblemException(List<Finding> findings) {
        super(findings.stream()
                .map(finding -> finding.subject() + ": " + finding.sentence())
                .collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
