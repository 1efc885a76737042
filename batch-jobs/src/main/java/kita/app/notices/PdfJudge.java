package kita.app.notices;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Says what a PDF file breaks of the standards that it is held to, by the rules of veraPDF: some 12 to 24 files a second,
 * too slow for each file of a large run.
 */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /**
     * Each breach of PDF/UA-1 and of that part of PDF/A once, by standard and clause (ISO 14289-1, ISO 19005); none if the
     * file keeps them all.
     */
    public static List<String> breaches(byte[] file, Archival archival) {
        List<PDFAFlavour> standards = List.of(
                switch (archival) {
                    case TEXT_ALONE -> PDFAFlavour.PDFA_2_A;
                    case WITH_FILES -> PDFAFlavour.PDFA_3_A;
                },
                PDFAFlavour.PDFUA_1);
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
        } catch (ModelParsingException unreadable) {
            return List.of("PDF: " + unreadable.getMessage());
        } catch (VeraPDFException | java.io.IOException failure) {
            throw new IllegalStateException("A file could not be judged", failure);
        }
    }

    private static String breach(ValidationResult result, TestAssertion assertion) {
        return result.getPDFAFlavour().getPart().getFamily().getFamily() + " "
                + assertion.getRuleId().getClause() + "-"
                + assertion.getRuleId().getTestNumber() + ": "
                + assertion.getMessage();
    }
}
