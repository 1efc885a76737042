package kita.app.jobs.allocation;

/**
 * A field in which a certificate does not say what comes out.
 *
 * @param field path of the field, entries of lists named by what they are about
 * @param certified what stands in the certificate, "fehlt" if nothing does
 * @param recomputed what comes out, "fehlt" if nothing does
 */
public record CertificateDifference(String field, String certified, String recomputed) {

    static final String MISSING = "fehlt";

    /** The sentence that a clerk or judge reads. */
    public String german() {
        return field + ": im Zertifikat " + certified + ", nachgerechnet " + recomputed + ".";
    }
}
