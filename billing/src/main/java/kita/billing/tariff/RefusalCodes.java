package kita.billing.tariff;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes with which an ordinance refuses a household's month; stable, for machines and for worked examples. */
public final class RefusalCodes {

    public static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "FACT_MISSING",
            "FACT_UNKNOWN",
            "FORM_NOT_COVERED",
            "INCOME_FIGURE_MISSING",
            "NEGATIVE_AMOUNT",
            "NOT_COMPUTABLE",
            "NOT_IN_TABLE",
            "NOT_ROUNDED",
            "NO_AMOUNT",
            "NO_COMPUTATION",
            "NO_LOWER_BAND",
            "OUT_OF_RANGE",
            "SAME_BIRTH_DATE",
            "UNKNOWN_INCOME_KIND")));

    private RefusalCodes() {}
}
