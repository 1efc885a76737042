package kita.billing.notice;

import java.util.List;
import kita.billing.returns.YearOfPayments;
import kita.money.Money;

/**
 * What somebody paid in a calendar year, for the tax return (Jahresbescheinigung).
 *
 * @param concerns one line per child whose fee was owed in that year
 * @param reference Kassenzeichen
 * @param meals what was assessed for meals for the months of that year; zero if nothing
 */
public record PaymentCertificate(
        NoticeHead head, List<String> concerns, String reference, YearOfPayments payments, Money meals)
        implements Notice {

    public PaymentCertificate {
        concerns = List.copyOf(concerns);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.CERTIFICATE;
    }
}
