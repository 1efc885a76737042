package kita.billing.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import kita.money.Money;

/**
 * {@code postings.csv}: all entries of a run for a finance system that reads CSV. UTF-8 with a byte order mark, because
 * without it German spreadsheets take umlauts apart, and because no 8-bit character set holds the names that German
 * authorities must handle (DIN 91379). Amounts in euro with a decimal comma, charges above zero and reversals below, so
 * that the sum of the column is what the run posted.
 */
public final class PostingsCsv {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final OutputStream out;
    private Money total = Money.ZERO;
    private long count;

    /** Writes the head at once. */
    public PostingsCsv(OutputStream out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
        write(new CsvLine()
                .text("Mandant")
                .text("Laufnummer")
                .text("Buchungsmonat")
                .text("Belegnummer")
                .text("Kassenzeichen")
                .text("Personenkonto")
                .text("Leistungsmonat")
                .text("Betreuungsform")
                .text("Produktkonto")
                .text("Betrag")
                .text("Buchungstext")
                .text("F\u00e4lligkeit"));
    }

    public void add(PostingRecord posting) throws IOException {
        Money amount = posting.entry().amount();
        write(new CsvLine()
                .text(posting.run().tenant().value())
                .number(Integer.toString(posting.run().number()))
                .text(posting.run().month().toString())
                .number(Long.toString(posting.number()))
                .text(posting.reference().value())
                .text(posting.entry().payer().toString())
                .text(posting.entry().position().month().toString())
                .text(posting.entry().position().product().german())
                .text(posting.entry().product().code())
                .number(amount.toString().replace('.', ','))
                .text(posting.text())
                .text(german(posting.dueDate())));
        total = total.plus(amount);
        count++;
    }

    /** Sum of the column of amounts so far. */
    public Money total() {
        return total;
    }

    public long count() {
        return count;
    }

    private static String german(LocalDate day) {
        return (day.getDayOfMonth() < 10 ? "0" : "") + day.getDayOfMonth() + (day.getMonthValue() < 10 ? ".0" : ".")
                + day.getMonthValue() + "." + day.getYear();
    }

    private void write(CsvLine line) throws IOException {
        out.write(line.end().getBytes(StandardCharsets.UTF_8));
    }
}
