package kita.billing.ledger;

/**
 * The running number of a payer's account (Nummer des Personenkontos) within one municipality, eight digits from
 * 10000001 on, so that no spreadsheet drops a leading zero. Anything else is refused with {@link
 * IllegalArgumentException}.
 */
public record PayerNumber(int value) implements Comparable<PayerNumber> {

    public static final PayerNumber FIRST = new PayerNumber(10_000_001);

    public PayerNumber {
        if (value < 10_000_001 || value > 99_999_999) {
            throw new IllegalArgumentException("A payer number has eight digits from 10000001 on, not " + value);
        }
    }

    public PayerNumber next() {
        return new PayerNumber(value + 1);
    }

    @Override
    public int compareTo(PayerNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
