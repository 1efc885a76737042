package kita.app.documents;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kita.allocation.offer.GuardLimits;
import kita.app.documents.Municipality.Allocation;
import kita.app.documents.Municipality.Creditor;
import kita.app.documents.Municipality.Finance;
import kita.app.documents.Municipality.Offers;
import kita.app.documents.Municipality.Policy;
import kita.app.documents.Municipality.StateRefund;
import kita.app.documents.Municipality.Texts;
import kita.billing.export.layout.Layout;
import kita.billing.ledger.Product;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.Remedy;
import kita.registry.Month;
import kita.registry.PostalAddress;
import kita.registry.TenantId;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Reads municipality.yaml: whole, or refused with every finding and its line. */
public final class MunicipalityReader {

    private static final Map<String, Policy> POLICIES = policies();
    private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern LAND = Pattern.compile("BW|BY|BE|BB|HB|HH|HE|MV|NI|NW|RP|SL|SN|ST|SH|TH");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern CREDITOR_ID = Pattern.compile("DE[0-9]{2}[A-Z0-9]{3}0[0-9]{10}");

    private final Optional<Layout> own;
    private final Findings findings;

    private MunicipalityReader(String fileName, Optional<Layout> own) {
        this.own = own;
        this.findings = new Findings(fileName);
    }

    /** @param fileName for messages only; nothing is opened */
    public static Municipality read(String fileName, String text) throws DocumentRefused {
        return read(fileName, text, Optional.empty());
    }

    /** @param own the layout for the finance system that is handed in with it, whose settings are then checked, too */
    public static Municipality read(String fileName, String text, Optional<Layout> own) throws DocumentRefused {
        return new MunicipalityReader(fileName, own).municipality(text);
    }

    private Municipality municipality(String text) throws DocumentRefused {
        YamlNode root = YamlDocument.open(text, findings);
        if (root.isPresent()) {
            root.allowOnly(
                    "tenant",
                    "name",
                    "land",
                    "authority",
                    "remedy",
                    "texts",
                    "notices",
                    "creditor",
                    "dueDay",
                    "announceDays",
                    "billing",
                    "allocation",
                    "offers",
                    "guard",
                    "finance",
                    "accounts");
        }
        String tenant = matching(
                root,
                "tenant",
                TENANT,
                "Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40, beginnend mit Buchstabe.");
        String name = root.text("name");
        String land = matching(root, "land", LAND, "Kürzel des Landes nach ISO 3166-2, etwa ST oder NW.");
        IssuingAuthority authority = authority(root.required("authority"));
        Remedy remedy = remedy(root.required("remedy"));
        Texts texts = texts(root.required("texts"));
        NoticeOptions.read(root.optional("notices"));
        Creditor creditor = creditor(root.required("creditor"));
        int dueDay = root.integer("dueDay", 1, 31);
        int announceDays = root.integer("announceDays", 1, 60);
        Allocation allocation = allocation(root.required("allocation"));
        Optional<YamlNode> billing = root.optional("billing");
        Month firstBilledMonth = billing.map(BillingReader::firstMonth).orElseGet(allocation::firstMonth);
        Municipality.Billing choices = billing.map(BillingReader::choices).orElse(Municipality.Billing.USUAL);
        Optional<StateRefund> stateRefund = billing.flatMap(BillingReader::stateRefund);
        Optional<Offers> offers = root.optional("offers").map(PromiseSettings::offers);
        GuardLimits guard = PromiseSettings.guard(root.optional("guard"));
        Finance finance = FinanceSettings.read(root.optional("finance"), own);
        Map<Product, String> accounts = accounts(root.required("accounts"));
        findings.refuseIfAny();
        return new Municipality(
                new TenantId(tenant),
                name,
                land,
                authority,
                remedy,
                texts,
                creditor,
                dueDay,
                announceDays,
                firstBilledMonth,
                choices,
                allocation,
                offers,
                guard,
                stateRefund,
                finance,
                accounts);
    }

    private static IssuingAuthority authority(YamlNode node) {
        known(node, "name", "street", "postcode", "town", "phone", "email");
        String postcode = matching(node, "postcode", POSTCODE, "Fünf Ziffern in Anführungszeichen.");
        PostalAddress address = new PostalAddress(node.text("street"), postcode, node.text("town"));
        return new IssuingAuthority(node.text("name"), address, node.text("phone"), node.text("email"));
    }

    private static Remedy remedy(YamlNode node) {
        known(node, "kind", "recipient");
        Map<String, Function<String, Remedy>> kinds = new LinkedHashMap<>();
        kinds.put("Widerspruch", Remedy.Objection::new);
        kinds.put("Klage", Remedy.CourtAction::new);
        return node.oneOf("kind", kinds).apply(node.text("recipient"));
    }

    private static Texts texts(YamlNode node) {
        known(node, "suspension", "relief");
        return new Texts(TextBlock.read(node.required("suspension")), TextBlock.read(node.required("relief")));
    }

    private static Creditor creditor(YamlNode node) {
        known(node, "name", "id", "iban");
        String id = matching(node, "id", CREDITOR_ID, "Gläubiger-Identifikationsnummer mit 18 Zeichen.");
        if (CREDITOR_ID.matcher(id).matches() && !checkDigitsFit(id)) {
            node.required("id")
                    .finding("Die Prüfziffern stimmen nicht.", "Mit der Mitteilung der Bundesbank vergleichen.");
        }
        String iban = node.text("iban").replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (node.has("iban")) {
            try {
                IbanUtil.validate(iban);
            } catch (Iban4jException refused) {
                node.required("iban").finding("Das ist keine gültige IBAN.", "Mit dem Kontoauszug vergleichen.");
            }
        }
        return new Creditor(node.text("name"), id, iban);
    }

    /** ISO 7064 MOD 97-10 over country and national part; the three characters of the business code do not count. */
    private static boolean checkDigitsFit(String id) {
        long remainder = 0;
        for (char digit : (id.substring(7) + "1314" + id.substring(2, 4)).toCharArray()) {
            remainder = (remainder * 10 + Character.digit(digit, 10)) % 97;
        }
        return remainder == 1;
    }

    private static Allocation allocation(YamlNode node) {
        known(
                node,
                "firstMonth",
                "keyDate",
                "reachMetres",
                "entitledFromBirth",
                "policy",
                "reachMinutes",
                "inclusion",
                "staffKeys",
                "settlingInDays");
        return new Allocation(
                node.month("firstMonth"),
                node.date("keyDate"),
                node.integer("reachMetres", 100, 100_000),
                node.optional("reachMinutes").map(minutes -> minutes.asInteger(1, 600)),
                node.required("entitledFromBirth").asTruth(),
                node.optional("policy").map(policy -> policy.asOneOf(POLICIES)).orElse(Policy.STABILITY_FIRST),
                PlaceRulesReader.read(node));
    }

    private static Map<String, Policy> policies() {
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (Policy policy : Policy.values()) {
            policies.put(policy.key(), policy);
        }
        return Collections.unmodifiableMap(policies);
    }

    private static Map<Product, String> accounts(YamlNode node) {
        Map<Product, String> accounts = new EnumMap<>(Product.class);
        String[] keys = new String[Product.values().length];
        for (Product product : Product.values()) {
            keys[product.ordinal()] = product.name().toLowerCase(Locale.ROOT);
            node.optionalText(keys[product.ordinal()]).ifPresent(account -> accounts.put(product, account));
        }
        known(node, keys);
        return accounts;
    }

    private static void known(YamlNode node, String... keys) {
        if (node.isPresent()) {
            node.allowOnly(keys);
        }
    }

    private static String matching(YamlNode node, String key, Pattern form, String expected) {
        String text = node.text(key);
        if (node.has(key) && !form.matcher(text).matches()) {
            node.required(key).finding("„" + text + "“ passt nicht.", expected);
        }
        return text;
    }
}
