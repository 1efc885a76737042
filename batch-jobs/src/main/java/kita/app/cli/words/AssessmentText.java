package kita.app.cli.words;

import kita.app.store.billing.AssessmentPasses.Pass;

/** How an assessment of all households is told. */
public final class AssessmentText {

    private AssessmentText() {}

    /** How many households there were, and what became of them. */
    public static String german(Pass pass) {
        return "%,d Haushalte von %s bis %s: %,d festgesetzt, %,d unverändert, %,d Klärfälle."
                .formatted(
                        pass.households(), pass.first(), pass.last(), pass.changed(), pass.unchanged(), pass.parked());
    }
}
