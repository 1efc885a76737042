package kita.billing.assessment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;

/**
 * Which wording of an ordinance a month was assessed by. A version whose mistakes were mended keeps its name; its
 * fingerprint is another one, so the revision of the document that an old month rests on can still be found.
 *
 * @param name id of the ordinance and of the version
 * @param fingerprint the first half of a SHA-256 in hex over all that the version says; comments and examples are no part of it
 */
public record OrdinanceTrace(String name, String fingerprint) {

    private static final int SHORT = 32;
    private static final Pattern IN_BASIS = Pattern.compile("(.+) #([0-9a-f]{" + SHORT + "})( .*)?");

    /** Of each version of the ordinance, in its order. */
    public static List<OrdinanceTrace> of(Tariff tariff) {
        return tariff.versions().stream()
                .map(version -> of(tariff.id(), version))
                .toList();
    }

    /** Of an assessed month; empty if it was assessed before bases were kept. */
    public static Optional<OrdinanceTrace> of(Basis basis) {
        return Optional.ofNullable(basis.values().get(Aspect.ORDINANCE))
                .map(IN_BASIS::matcher)
                .filter(Matcher::matches)
                .map(found -> new OrdinanceTrace(found.group(1), found.group(2)));
    }

    static OrdinanceTrace of(String tariff, TariffVersion version) {
        return new OrdinanceTrace(
                tariff + " " + version.id(), Sha256.hex(version.toString()).substring(0, SHORT));
    }

    /** As a basis begins: {@code elbstadt 2019-08-01 #0123…}. */
    @Override
    public String toString() {
        return name + " #" + fingerprint;
    }
}
