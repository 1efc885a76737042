package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Table;

/** The wishes and what came of them, one row each. */
final class WishTable {

    private static final List<String> ORDINALS =
            List.of("ersten", "zweiten", "dritten", "vierten", "fünften", "sechsten", "siebten", "achten");

    private WishTable() {}

    static Table of(List<WishAnswer> wishes) {
        return new Table(
                List.of(Column.text("Wunsch"), Column.text("Kita"), Column.text("Warum kein Platz möglich war")),
                wishes.stream()
                        .map(wish -> List.of(wish.rank() + ".", wish.kita(), wish.reason()))
                        .toList());
    }

    /** In the accusative: Ihren ersten Wunsch. */
    static String ordinal(int rank) {
        return rank <= ORDINALS.size() ? ORDINALS.get(rank - 1) : rank + ".";
    }
}
