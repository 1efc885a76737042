package kita.app.explanations;

import kita.app.notices.DocumentFacts;
import kita.app.notices.PagePrinter;
import kita.billing.notice.NoticeHead;

/** {@link ExplanationPage} on paper, for parents who get letters. For one thread. */
public final class ExplanationPrinter {

    private final PagePrinter printer = new PagePrinter();

    /** The bytes of a PDF file, the same for the same notice. */
    public byte[] print(Explained notice, Language language) {
        NoticeHead head = notice.head();
        DocumentFacts facts = new DocumentFacts(
                ExplanationPage.title(head, language),
                head.authority().name(),
                language.code(),
                head.date(),
                head.number().serial());
        return printer.print(ExplanationPage.of(notice, language), facts);
    }
}
