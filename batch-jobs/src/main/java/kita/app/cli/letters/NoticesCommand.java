package kita.app.cli.letters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kita.app.cli.frame.GermanCount;
import kita.app.cli.frame.OutOption;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.app.cli.frame.Session;
import kita.app.cli.frame.TextFile;
import kita.app.cli.frame.Today;
import kita.app.cli.frame.TownOption;
import kita.app.cli.words.NoticesText;
import kita.app.explanations.Language;
import kita.app.jobs.notices.NoticePages;
import kita.app.jobs.notices.NoticePreview;
import kita.app.jobs.notices.NoticesOrder;
import kita.app.jobs.notices.NoticesReport;
import kita.app.jobs.notices.NoticesService;
import kita.app.store.notices.NoticeRegister.Key;
import kita.registry.TenantId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Issues the notices that are due. */
@Command(name = "notices", description = "Erlässt die ausstehenden Bescheide als PDF.")
public final class NoticesCommand implements Runnable {

    private final Session session;

    @Mixin
    private Output output;

    @Mixin
    private TownOption town;

    @Mixin
    private OutOption out;

    @Mixin
    private Today today;

    @Option(
            names = "--only",
            paramLabel = "ART",
            defaultValue = "ALL",
            description = "all oder fees: alle Bescheide oder nur die über Beiträge (Vorgabe: all).")
    private NoticesOrder.Scope scope;

    @Option(
            names = "--fee-limit",
            paramLabel = "ZAHL",
            description = "Höchstens so viele Beitragsbescheide insgesamt (Vorgabe: alle).")
    private Long feeLimit;

    @Option(
            names = "--also",
            paramLabel = "FORM",
            split = ",",
            description = "Zusätzlich html (barrierefreie Seite, ohne Netz lesbar), text oder steps (Rechenweg zum"
                    + " Nachprüfen, nur zu Beiträgen), für alle Bescheide.")
    private List<NoticePages.Form> also = List.of();

    @Option(
            names = "--explain",
            paramLabel = "SPRACHE",
            split = ",",
            description =
                    "Zu jedem Gebührenbescheid eine Seite, die ihn erklärt, für den Browser (HTML) und zum Drucken"
                            + " (PDF): de (einfaches Deutsch), en, tr, ar, uk, ru, pl. Die Übersetzungen hat kein Übersetzer geprüft; das steht darauf.")
    private List<Language> explain = List.of();

    @Option(
            names = "--of",
            paramLabel = "BESCHEID",
            description = "Zu --also und --explain: nur zu diesem Bescheid, etwa ELB-2026-000017; erlassen wird dann"
                    + " nichts.")
    private String of;

    @Option(
            names = "--preview",
            paramLabel = "DATEI",
            description =
                    "Schreibt nur einen Gebührenbescheid an eine erfundene Familie (PDF), mit Briefkopf, Textbausteinen"
                            + " und Rechtsbehelfsbelehrung, wie sie heute gelten. Erlassen wird nichts.")
    private Path preview;

    NoticesCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        TenantId tenant = town.in(session);
        if (preview != null) {
            byte[] pdf = session.bean(NoticePreview.class).draw(tenant, today.day());
            TextFile.write(preview, pdf);
            output.answer("Vorschau: " + preview, Map.of("preview", preview.toString()));
            return;
        }
        if (of != null) {
            oneAlone(tenant);
            return;
        }
        OptionalLong limit = feeLimit == null ? OptionalLong.empty() : OptionalLong.of(feeLimit);
        NoticesReport report = session.bean(NoticesService.class)
                .issue(new NoticesOrder(tenant, today.day(), out.of(tenant, "notices"), scope, limit));
        Map<String, Integer> pages = pages(tenant, Optional.empty());
        Map<String, Object> json = json(tenant, report);
        json.put("pages", pages);
        output.answer(NoticesText.german(report, out.of(tenant, "notices").toString()) + german(pages), json);
    }

    private void oneAlone(TenantId tenant) {
        if (also.isEmpty() && explain.isEmpty()) {
            throw new RefusedUse("--of: bitte auch --also oder --explain angeben.");
        }
        Map<String, Integer> pages = pages(tenant, Optional.of(NoticeOption.key(of)));
        output.answer("Bescheid " + of + ": " + out.of(tenant, "notices") + german(pages), Map.of("pages", pages));
    }

    /** How many were written, by what they are. */
    private Map<String, Integer> pages(TenantId tenant, Optional<Key> only) {
        NoticePages writing = session.bean(NoticePages.class);
        Map<String, Integer> pages = new LinkedHashMap<>();
        for (NoticePages.Form form : also) {
            pages.put(
                    form.name().toLowerCase(Locale.ROOT), writing.write(tenant, form, only, out.of(tenant, "notices")));
        }
        for (Language language : explain) {
            pages.put(language.code(), writing.explain(tenant, language, only, out.of(tenant, "notices")));
        }
        return pages;
    }

    private static String german(Map<String, Integer> pages) {
        StringBuilder text = new StringBuilder();
        pages.forEach(
                (what, count) -> text.append("\n  Dazu „" + what + "“: " + GermanCount.of(count, "Datei", "Dateien")));
        return text.toString();
    }

    private static Map<String, Object> json(TenantId tenant, NoticesReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("town", tenant.value());
        json.put("issued", report.issued());
        json.put("inAll", report.inAll());
        json.put("judged", report.judged());
        json.put("setAside", report.setAside());
        return json;
    }
}
