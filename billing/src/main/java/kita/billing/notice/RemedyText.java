package kita.billing.notice;

import java.util.List;

/** The wording of the instruction on remedies (Rechtsbehelfsbelehrung). */
final class RemedyText {

    /** § 37 (2) SGB X, with its exception: half of the rule would be a wrong instruction. */
    private static final String DELIVERY = "Ein Bescheid, den wir mit der Post im Inland versenden, gilt am vierten Tag"
            + " nach der Aufgabe zur Post als bekannt gegeben, es sei denn, er ist Ihnen nicht oder erst später"
            + " zugegangen (§ 37 Abs. 2 SGB X).";

    private RemedyText() {}

    /** § 70 (1) VwGO in the version in force since 1 Jan 2024. */
    static List<String> objection(String recipient) {
        return List.of(
                "Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Widerspruch erheben. Der"
                        + " Widerspruch ist schriftlich, in elektronischer Form nach § 3a Abs. 2 VwVfG,"
                        + " schriftformersetzend nach § 3a Abs. 3 VwVfG und § 9a Abs. 5 OZG oder zur Niederschrift zu"
                        + " erheben bei: " + recipient + ".",
                DELIVERY);
    }

    /** § 74 (1) and § 81 (1) VwGO. */
    static List<String> courtAction(String recipient) {
        return List.of(
                "Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe Klage erheben. Die Klage ist"
                        + " schriftlich, in elektronischer Form nach § 55a VwGO oder zur Niederschrift der"
                        + " Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle zu erheben bei: "
                        + recipient + ".",
                DELIVERY);
    }
}
