package kita.billing.export;

import java.time.LocalDate;
import java.util.List;
import kita.billing.export.DebitFile.Block;
import kita.billing.ledger.CanonicalHash;

/**
 * Gives back direct debits of a run that have been collected (Rückgabe durch den Gläubiger). A debit that came back by
 * itself is left out: its payer would get the money twice.
 *
 * @param original what was drawn
 * @param blocks of what is given back, in the order of the original
 * @param businessDay day on which it is reversed, as told; not before the day of the original
 */
public record ReversalFile(DebitFile original, List<Block> blocks, LocalDate businessDay, Reason reason) {

    /** Why; the codes are those that the EPC's rulebook for creditors names (unverified, from memory). */
    public enum Reason {
        /** The same was drawn twice. */
        DUPLICATE("AM05"),
        /** The creditor made another mistake. */
        WRONG("MS02");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Everything that was drawn is given back. */
    public ReversalFile(DebitFile original, LocalDate businessDay, Reason reason) {
        this(original, original.blocks(), businessDay, reason);
    }

    public ReversalFile {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("The bank takes no file without a debit");
        }
        for (Block block : blocks) {
            if (original.blocks().stream()
                    .noneMatch(drawn -> drawn.sequence() == block.sequence()
                            && drawn.count() >= block.count()
                            && drawn.total().compareTo(block.total()) >= 0)) {
                throw new IllegalArgumentException("Nobody gives back more than was drawn: " + block);
            }
        }
        if (businessDay.isBefore(original.terms().businessDay())) {
            throw new IllegalArgumentException("Nothing is reversed before it was ordered");
        }
    }

    /** At most 35 characters; the same run reversed again bears the same id, so the bank refuses it. */
    String messageId() {
        String hex = new CanonicalHash()
                .text("reversal")
                .text(original.digest().hex())
                .digest()
                .hex();
        return original.messageId(hex);
    }

    String paymentId(Block block) {
        return original.paymentId(block).replaceFirst("KITA-", "KITA-X");
    }

    Block drawn(Block block) {
        return original.blocks().stream()
                .filter(drawn -> drawn.sequence() == block.sequence())
                .findFirst()
                .orElseThrow();
    }
}
