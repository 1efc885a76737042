package kita.billing.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;

/**
 * SHA-256 over everything that decided about one child in one month: the household as the ordinance saw it, the child's
 * contract and payer, and the version with all its cells and rules. Facts that did not matter do not change it.
 */
final class InputDigest {

    private final String tariff;
    private final Map<String, String> fingerprints = new TreeMap<>();

    InputDigest(Tariff tariff) {
        this.tariff = tariff.id();
        for (TariffVersion version : tariff.versions()) {
            fingerprints.put(version.id(), sha256(version.toString()));
        }
    }

    String of(MonthFacts facts, ChargedChild charged) {
        StringBuilder text = new StringBuilder(512);
        text.append("ordinance ")
                .append(tariff)
                .append(' ')
                .append(facts.version().id());
        text.append(' ').append(fingerprints.get(facts.version().id())).append('\n');
        text.append("household ").append(facts.household()).append('\n');
        text.append("month ").append(facts.month()).append('\n');
        text.append("income ").append(facts.asked().income()).append('\n');
        for (Benefit benefit : facts.asked().benefits()) {
            text.append("benefit ")
                    .append(benefit.kind())
                    .append(' ')
                    .append(benefit.granted())
                    .append('\n');
        }
        for (ChildInCare child : facts.asked().children()) {
            text.append("child ")
                    .append(child.id())
                    .append(' ')
                    .append(child.birthDate().day());
            text.append(' ')
                    .append(child.form())
                    .append(' ')
                    .append(child.hours().daily());
            text.append(' ').append(child.hours().weekly()).append('\n');
        }
        text.append("charged ").append(charged.child().id());
        text.append("\ncontract ").append(charged.contract().id());
        text.append("\npayer ").append(charged.payer()).append('\n');
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform must provide SHA-256", missing);
        }
    }
}
