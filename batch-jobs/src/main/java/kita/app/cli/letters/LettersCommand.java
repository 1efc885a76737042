package kita.app.cli.letters;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.words.SetAsideText;
import kita.app.cli.words.SpotCheckText;
import kita.app.jobs.billing.BillingRuns;
import kita.app.jobs.letters.LetterRequest;
import kita.app.jobs.letters.LettersOrder;
import kita.app.jobs.letters.LettersService;
import kita.app.jobs.letters.LettersService.LettersReport;
import kita.registry.Month;
import kita.registry.TenantId;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Letters that decide nothing. */
@Command(
        name = "letters",
        description = {
            "Schreiben, die nichts entscheiden: Erinnerungen an Nachweise, die ablaufen, Jahresbescheinigungen und",
            "Ankündigungen von Lastschriften. Sie tragen Nummern wie Bescheide und gehen mit ihnen zur Post."
        })
public final class LettersCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private OutOption out;

    @Mixin
    private Today today;

    @ArgGroup(multiplicity = "1")
    private Which which;

    @Option(
            names = "--run",
            paramLabel = "NR",
            description = "Zu --debits: Nummer des Laufs (Vorgabe: der neueste des Monats).")
    private Integer run;

    /** Exactly one kind at a time. */
    static final class Which {

        @Option(
                names = "--reminders",
                description =
                        "An Familien, deren Nachweis in 28 oder 14 Tagen abläuft oder gerade abgelaufen ist. Am besten"
                                + " einmal in der Woche.")
        private boolean reminders;

        @Option(
                names = "--certificates",
                paramLabel = "JJJJ",
                description =
                        "Jahresbescheinigungen für die Steuererklärung; ändert sich später eine Zahlung, wird eine"
                                + " neue fällig.")
        private Year certificates;

        @Option(
                names = "--debits",
                paramLabel = "JJJJ-MM",
                description = "Ankündigungen der Lastschriften dieses Monatslaufs, soweit kein Bescheid sie rechtzeitig"
                        + " nennt, der Betrag sich geändert hat oder in Teilen eingezogen wird.")
        private Month debits;
    }

    LettersCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        LettersReport report = session.bean(LettersService.class)
                .issue(new LettersOrder(tenant, today.day(), out.of(tenant, "notices"), request(tenant)));
        String folder = out.of(tenant, "notices").toString();
        output.answer(german(report, folder), json(tenant, report, folder));
    }

    private LetterRequest request(TenantId tenant) {
        if (which.certificates != null) {
            return new LetterRequest.Certificates(which.certificates);
        }
        if (which.debits != null) {
            int number = run != null
                    ? run
                    : session.bean(BillingRuns.class)
                            .newest(tenant, which.debits)
                            .orElseThrow(() -> new RefusedUse("Für " + which.debits + " gibt es noch keinen Lauf."))
                            .id()
                            .number();
            return new LetterRequest.Announcements(which.debits, number);
        }
        return new LetterRequest.Reminders();
    }

    private static String german(LettersReport report, String folder) {
        return GermanCount.of(report.issued(), "neues Schreiben", "neue Schreiben") + ": " + folder
                + SpotCheckText.of(report.judged())
                + SetAsideText.of(report.setAside());
    }

    private static Map<String, Object> json(TenantId tenant, LettersReport report, String folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("issued", report.issued());
        json.put("judged", report.judged());
        json.put("setAside", report.setAside());
        json.put("folder", folder);
        return json;
    }
}
