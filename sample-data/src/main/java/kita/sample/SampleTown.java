package kita.sample;

import java.util.List;

/**
 * What a sample town shall look like. Equal settings make equal files, byte for byte.
 *
 * @param key key of the municipality on the installation, lower-case letters, digits and hyphens
 * @param name its name without "Stadt"
 * @param land ISO 3166-2:DE code of its Land, such as ST
 * @param contracts children in care on the key date (1 March 2026), each with one running contract
 * @param applications applications for the Kita year from August 2026
 * @param kitas Kitas, 1 or more
 * @param providers providers that run them, at most one for each Kita
 * @param seed seed of all that is drawn by lot
 * @param ordinance the tariff and criteria file it gets
 * @param brokenRows how many of the faults of {@link Fault} are worked into the files, in their order
 */
public record SampleTown(
        String key,
        String name,
        String land,
        int contracts,
        int applications,
        int kitas,
        int providers,
        long seed,
        Ordinance ordinance,
        int brokenRows) {

    public SampleTown {
        if (!key.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("key must be lower-case letters, digits and hyphens: " + key);
        }
        if (name.isBlank() || !name.strip().equals(name)) {
            throw new IllegalArgumentException("name must not be blank");
        }
        if (contracts < 0 || applications < 0) {
            throw new IllegalArgumentException("contracts and applications must not be negative");
        }
        if (kitas < 1 || providers < 1 || providers > kitas) {
            throw new IllegalArgumentException("there must be at least one Kita, and 1 to as many providers");
        }
        if (brokenRows < 0 || brokenRows > Fault.values().length) {
            throw new IllegalArgumentException("brokenRows must be 0 to " + Fault.values().length);
        }
    }

    /** Elbstadt in Saxony-Anhalt: a flat fee by hours, with Hort. */
    public static SampleTown elbstadt() {
        return new SampleTown(
                "elbstadt", "Elbstadt", "ST", 3_000, 900, 24, 9, 1, Ordinance.MAGDEBURG_2019, Fault.values().length);
    }

    /** Rheinstadt in North Rhine-Westphalia: fees by income. */
    public static SampleTown rheinstadt() {
        return new SampleTown(
                "rheinstadt", "Rheinstadt", "NW", 5_000, 1_500, 40, 15, 2, Ordinance.KOELN_2025, Fault.values().length);
    }

    /** The two towns whose files stand ready in this module. */
    public static List<SampleTown> ready() {
        return List.of(elbstadt(), rheinstadt());
    }

    /** Prefix of the keys in its files, such as ELB. */
    String prefix() {
        String letters = key.replaceAll("[^a-z0-9]", "").toUpperCase(java.util.Locale.ROOT);
        return letters.substring(0, Math.min(3, letters.length()));
    }
}
