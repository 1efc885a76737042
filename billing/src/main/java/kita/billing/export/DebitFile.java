package kita.billing.export;

import java.time.LocalDate;
import java.util.List;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.Digest;
import kita.billing.ledger.PaymentReference;
import kita.billing.run.DebitSequence;
import kita.billing.run.RunContent;
import kita.billing.run.RunId;
import kita.billing.run.RunTerms;
import kita.money.Money;

/**
 * Head of a direct-debit file: one creditor, one due date, one run.
 *
 * @param digest of the released run; names the message, so that the bank refuses the same run a second time
 * @param terms the due date is that of this file
 * @param part number of the file within its run, from 1; a run has more than one if debits are spread over due dates
 * @param blocks of debits that follow, one for each sequence type, in the order of those
 */
public record DebitFile(RunId run, Digest digest, RunTerms terms, int part, List<Block> blocks) {

    /**
     * Debits of one sequence type, which banks want in a payment block of their own.
     *
     * @param count number of debits
     * @param total their sum
     */
    public record Block(DebitSequence sequence, long count, Money total) {
        public Block {
            if (count < 1) {
                throw new IllegalArgumentException("The bank takes no block without a debit");
            }
        }
    }

    public DebitFile {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("The bank takes no file without a debit");
        }
        for (int i = 1; i < blocks.size(); i++) {
            if (blocks.get(i - 1).sequence().compareTo(blocks.get(i).sequence()) >= 0) {
                throw new IllegalArgumentException("One block for each sequence type, in their order");
            }
        }
    }

    /** The only file of its run, and nobody's last debit in it. */
    public DebitFile(RunId run, Digest digest, RunTerms terms, long count, Money total) {
        this(run, digest, terms, 1, List.of(new Block(DebitSequence.RCUR, count, total)));
    }

    /** The file of that part of a run, with the due date of the part. */
    public static DebitFile of(RunContent.Sealed content, int part, LocalDate dueDate, List<Block> blocks) {
        RunTerms agreed = content.terms();
        return new DebitFile(
                content.run(),
                content.whole(),
                new RunTerms(agreed.businessDay(), dueDate, agreed.creditor()),
                part,
                blocks);
    }

    public long count() {
        return count(blocks);
    }

    public Money total() {
        return total(blocks);
    }

    static long count(List<Block> blocks) {
        return blocks.stream().mapToLong(Block::count).sum();
    }

    static Money total(List<Block> blocks) {
        return blocks.stream().map(Block::total).reduce(Money.ZERO, Money::plus);
    }

    /** At most 35 characters. */
    String messageId() {
        return messageId(digest.hex());
    }

    /** Another file of the same run bears another id. */
    String messageId(String hex) {
        String own = part == 1
                ? hex
                : new CanonicalHash().text(hex).number(part).digest().hex();
        return "KITA-" + own.substring(0, 30);
    }

    String paymentId(Block block) {
        return "KITA-" + run.compact() + "-" + terms.dueDate().toString().replace("-", "")
                + (block.sequence() == DebitSequence.FNAL ? "-F" : "");
    }

    /** The same debit in the same run always bears the same id; at most 35 characters. */
    public static String endToEndId(PaymentReference reference, RunId run) {
        return reference + "-" + run.compact();
    }

    /** As above, of that part of a debit that is spread over due dates, from 1. */
    public static String endToEndId(PaymentReference reference, RunId run, int part) {
        return endToEndId(reference, run) + (part == 1 ? "" : "-" + part);
    }

    String endToEndId(PaymentReference reference) {
        return endToEndId(reference, run, part);
    }

    String remittance(PaymentReference reference) {
        return "Kita-Beitrag " + run.month().toString().replaceAll("([0-9]+)-([0-9]+)", "$2/$1") + " Kassenzeichen "
                + reference + (part == 1 ? "" : " Rate " + part);
    }
}
