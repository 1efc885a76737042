package kita.app.notices;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says what a PDF file breaks of the standards that it is held to. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** Each breach once, by standard and clause; none if the file keeps them all. */
    public static List<String> breaches(byte[] file, List<PDFAFlavour> standards) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), standards.get(0));
                PDFAValidator judge = Foundries.defaultInstance().createValidator(standards)) {
            parser.setFlavours(standards);
            return judge.validateAll(parser).stream()
                    .flatMap(result -> result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> breach(result, assertion)))
                    .distinct()
                    .toList();
        }
    }

    private static String breach(ValidationResult result, TestAssertion assertion) {
        return result.getPDFAFlavour().getPart().getFamily().getFamily() + " "
                + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + ": "
                + assertion.getMessage();
    }
}
