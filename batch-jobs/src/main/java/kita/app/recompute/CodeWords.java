package kita.app.recompute;

import java.nio.charset.StandardCharsets;

/**
 * What computations have in common, so that a code need not say it again (the preset dictionary of zlib, RFC 1950, 2.2). Part
 * of the format {@value CodeText#MARK}: whoever changes a letter can read no older code any more. The commonest stands last.
 */
final class CodeWords {

    private static final String RARE =
            "KindertagespflegeBeitragsservice Landkreis Gemeinde Kreis \"collectedBy\":\"others\","
                    + "\"days\":[1,15],\"income\":\"proofIncomplete\"\"income\":\"accepted\"\"income\":\"proofMissing\","
                    + "\"benefits\":[{\"kind\":\"SGB_II\",\"kind\":\"SGB_XII\",\"kind\":\"ASYLBLG\",\"kind\":\"KINDERZUSCHLAG\","
                    + "\"kind\":\"WOHNGELD\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}],"
                    + "\"household\":{\"persons\":4,\"facts\":{\":true,\":false},\"otherChildren\":[{\"id\":\"K-000001-1\",\"born\":\"2019-,"
                    + "\"charge\":\"MEAL\",\"amount\":\"0.00\",\"steps\":[],\"facts\":null},"
                    + "\"form\":\"Hort\",\"dailyHours\":6,\"weeklyHours\":30,\"form\":\"Kindergarten\",\"dailyHours\":9,\"weeklyHours\":45,";

    private static final String COMMON =
            "{\"format\":\"kita-berechnung-1\",\"notice\":\"XXX-2026-000001\",\"date\":\"2026-08-25\","
                    + "\"authority\":\"Stadt X, Jugendamt\",\"ordinance\":\"0123456789abcdef\","
                    + "\"children\":[{\"id\":\"XXX-K-000001-1\",\"name\":\"M\"},{\"id\":\"XXX-K-000001-2\",\"name\":\"L\"}],"
                    + "\"lines\":[{\"child\":\"XXX-K-000001-1\",\"charge\":\"CARE\",\"first\":\"2026-09\",\"last\":\"2027-07\","
                    + "\"amount\":\"60.00\",\"steps\":[],\"facts\":{\"month\":\"2026-09\",\"income\":\"30000.00\","
                    + "\"children\":[{\"id\":\"XXX-K-000001-1\",\"born\":\"2023-01-01\",\"form\":\"Krippe\",\"dailyHours\":8,"
                    + "\"weeklyHours\":40,\"since\":\"2025-01-01\"}]}}]}";

    private static final byte[] BYTES = (RARE + COMMON).getBytes(StandardCharsets.UTF_8);

    private CodeWords() {}

    static byte[] bytes() {
        return BYTES;
    }
}
