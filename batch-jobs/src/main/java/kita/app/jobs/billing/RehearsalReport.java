package kita.app.jobs.billing;

import java.util.List;
import java.util.Map;
import kita.app.store.billing.Rehearsals.NamedChange;
import kita.billing.run.BillingRun;
import kita.billing.run.RehearsalFigures;
import kita.billing.run.RehearsalVerdict;
import kita.billing.run.RunGap;

/**
 * What the rehearsal of a run found, in short; all of it stands in {@code rehearsal.xlsx}.
 *
 * @param run as it was when asked
 * @param largest the largest changes, ten at most
 */
public record RehearsalReport(
        BillingRun run,
        RehearsalFigures figures,
        RehearsalVerdict verdict,
        Map<RunGap.Kind, Long> gaps,
        List<NamedChange> largest) {}
