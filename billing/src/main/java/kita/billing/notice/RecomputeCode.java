package kita.billing.notice;

import java.util.Optional;
import kita.billing.notice.Block.Code;
import kita.billing.notice.Block.Paragraph;

/** How parents can do the computation of a fee notice again: by the files in it, or by a code on the paper. */
final class RecomputeCode {

    private static final String FILES =
            "Sie können das nachrechnen: Die elektronische Fassung dieses Bescheids (PDF) enthält die Rechnung und die"
                    + " Satzung auch als Dateien.";

    private static final String ALTERNATIVE =
            "QR-Code zum Nachrechnen. Er enthält dieselben Angaben und Beträge wie die Dateien der elektronischen Fassung.";

    /**
     * A camera answers with a text and not with a computation, so parents are told who makes one of it. The code says more
     * than the reasons do, such as the exact income; who shows it should know.
     */
    private static final String PAPER =
            " Wer nur das Papier hat, scannt diesen Code: Er enthält als Text die Beträge und die Angaben dazu, auch"
                    + " Einkommen, Vornamen und Geburtstage. Zeigen Sie ihn nur, wem Sie den Bescheid zeigen. Mit dem Text"
                    + " oder einem Foto bekommen Sie von uns den Rechenweg; mit der Satzung als Datei geht es ohne uns.";

    private RecomputeCode() {}

    /** @param code what a camera reads; empty where none is printed, and then nothing promises one */
    static Block block(Optional<String> code) {
        return code.<Block>map(text -> new Code(text, ALTERNATIVE, FILES + PAPER))
                .orElseGet(() -> new Paragraph(FILES));
    }
}
