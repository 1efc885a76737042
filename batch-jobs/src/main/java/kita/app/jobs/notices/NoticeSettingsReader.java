package kita.app.jobs.notices;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Findings;
import kita.app.documents.NoticeOptions;
import kita.app.documents.TariffReader;
import kita.app.documents.TextBlock;
import kita.app.documents.YamlDocument;
import kita.app.documents.YamlNode;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.notices.NoticeSettings.CreditorData;
import kita.app.jobs.notices.NoticeSettings.Ordinance;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.DocumentStore.StoredDocument;
import kita.billing.notice.FeeNotice.TownTexts;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.Remedy;
import kita.registry.PostalAddress;
import org.springframework.stereotype.Component;

/** Reads what notices need out of municipality.yaml and tariff.yaml; every finding comes with its line. */
@Component
public class NoticeSettingsReader {

    private static final Map<String, Function<String, Remedy>> REMEDIES = new LinkedHashMap<>();

    static {
        REMEDIES.put("Widerspruch", Remedy.Objection::new);
        REMEDIES.put("Klage", Remedy.CourtAction::new);
    }

    private final DocumentStore documents;

    NoticeSettingsReader(DocumentStore documents) {
        this.documents = documents;
    }

    /** The settings in force. Without a document, or with findings, {@link JobRefusedException}. */
    public NoticeSettings read() {
        String text = documents
                .text(Kind.MUNICIPALITY)
                .orElseThrow(() -> new JobRefusedException(
                        "Für diese Gemeinde ist keine municipality.yaml eingelesen; bitte zuerst importieren."));
        Findings findings = new Findings("municipality.yaml");
        YamlNode root = YamlDocument.open(text, findings);
        NoticeSettings settings = settings(root);
        try {
            findings.refuseIfAny();
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
        return settings;
    }

    private NoticeSettings settings(YamlNode root) {
        YamlNode remedy = root.required("remedy");
        IssuingAuthority authority = authority(root.required("authority"));
        Optional<YamlNode> texts = root.optional("texts");
        YamlNode creditor = root.required("creditor");
        NoticeOptions options = NoticeOptions.read(root.optional("notices"));
        return new NoticeSettings(
                options.prefix().orElseGet(() -> prefix(root.text("tenant"))),
                options.horizonMonths(),
                options.qrCode(),
                authority,
                remedy.oneOf("kind", REMEDIES).apply(remedy.text("recipient")),
                new TownTexts(
                        texts.flatMap(node -> node.optionalText("suspension"))
                                .map(text -> TextBlock.filled(text, authority)),
                        texts.flatMap(node -> node.optionalText("relief"))
                                .map(text -> TextBlock.filled(text, authority))),
                root.integer("dueDay", 1, 31),
                new CreditorData(creditor.text("name"), creditor.text("id"), creditor.text("iban")),
                ordinance());
    }

    private Optional<Ordinance> ordinance() {
        Optional<StoredDocument> stored = documents.latest(Kind.TARIFF);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Ordinance(
                    TariffReader.read(Kind.TARIFF.fileName(), stored.get().content()),
                    stored.get().digest()));
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static IssuingAuthority authority(YamlNode node) {
        return new IssuingAuthority(
                node.text("name"),
                new PostalAddress(node.text("street"), node.text("postcode"), node.text("town")),
                node.text("phone"),
                node.text("email"));
    }

    /** elbstadt -> ELB. A town whose letters are no good names its own prefix. */
    private static String prefix(String tenant) {
        String letters = tenant.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "XX";
        return letters.substring(0, 3);
    }
}
