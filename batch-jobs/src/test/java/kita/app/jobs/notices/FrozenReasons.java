package kita.app.jobs.notices;

import java.util.Locale;

/** Reasons as a decision freezes them, for tests. */
final class FrozenReasons {

    private static final String CRITERIA =
            "[{\"kind\":\"POINTS\",\"criterion\":\"beide\",\"sentence\":\"Beide Eltern in Arbeit: 40 Punkte.\","
                    + "\"points\":40,\"citation\":\"§ 4\"}]";

    private FrozenReasons() {}

    static String refused(String application, String... sentences) {
        StringBuilder wishes = new StringBuilder();
        for (int i = 0; i < sentences.length; i++) {
            wishes.append(i == 0 ? "" : ",").append(wish(i + 1, "OUTRANKED", sentences[i]));
        }
        return reasons(
                application, "REFUSED", wishes.toString(), "\"Kita E-2, 2,3 km entfernt: kein Platz mehr frei.\"");
    }

    static String placed(String application) {
        return reasons(
                application, "PLACED_BY_WISH", wish(1, "AWARDED", "Der Platz wird in dieser Kita vergeben."), "");
    }

    static String passedOver(String application) {
        return reasons(
                application,
                "REFUSED",
                wish(1, "OUTRANKED", "Alle Plätze vergeben.") + "," + wish(2, "PASSED_OVER", "Übergangen."),
                "");
    }

    private static String wish(int rank, String result, String sentence) {
        return String.format(
                Locale.ROOT,
                "{\"rank\":%d,\"kita\":\"E-%d\",\"kitaName\":\"Kita Nummer %d\",\"result\":\"%s\",\"reason\":\"%s\","
                        + "\"ownRank\":3,\"ownPoints\":40,\"cutOffRank\":null,\"cutOffPoints\":null,\"grounds\":%s}",
                rank,
                rank,
                rank,
                result,
                sentence,
                CRITERIA);
    }

    private static String reasons(String application, String outcome, String wishes, String shortage) {
        return String.format(
                Locale.ROOT,
                "{\"application\":\"%s\",\"outcome\":\"%s\",\"sentences\":[\"Beide Eltern in Arbeit: 40 Punkte.\"%s],"
                        + "\"wishes\":[%s],\"entitlement\":\"§ 24 Abs. 3 SGB VIII\",\"distanceMetres\":null,"
                        + "\"criteria\":\"Kriterien der Stadt Elbstadt\",\"criteriaCitation\":\"Beschluss\","
                        + "\"place\":null,\"start\":\"2026-08\",\"form\":\"Kindergarten\",\"dailyHours\":8,"
                        + "\"weeklyHours\":40,\"grounds\":%s,\"shortage\":[%s],\"departure\":null,"
                        + "\"problemDigest\":\"0\"}",
                application,
                outcome,
                shortage.isEmpty() ? "" : "," + shortage,
                wishes,
                CRITERIA,
                shortage);
    }
}
