package kita.allocation.snapshot;

import kita.registry.ApplicationId;

/**
 * An application that cannot take part, so that the run goes on without it and a person looks at it (Klärfall).
 *
 * @param sentence why, in German
 */
public record SetAside(ApplicationId application, String sentence) {}
