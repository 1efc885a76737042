package kita.app.cli.allocation;

import java.util.List;
import java.util.stream.Collectors;
import kita.allocation.criteria.LotRecord;
import kita.allocation.criteria.Lottery;
import kita.app.cli.frame.Output;
import kita.app.cli.frame.RefusedUse;
import kita.registry.HouseholdId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the lots of families again, so that anybody can compare them with a proposal. */
@Command(name = "lot", description = "Rechnet das Los von Familien nach und zeigt, wie es gezogen wird.")
final class CriteriaLotCommand implements Runnable {

    @Mixin
    private Output output;

    @Option(names = "--seed", required = true, paramLabel = "ZAHL", description = "Startwert der Vergabe.")
    private long seed;

    @Parameters(arity = "1..*", paramLabel = "FAMILIE", description = "Haushaltsnummern.")
    private List<String> families;

    @Override
    public void run() {
        if (families.stream().anyMatch(String::isBlank)) {
            throw new RefusedUse("Eine Haushaltsnummer ist leer.");
        }
        LotRecord record = LotRecord.of(
                new Lottery(seed),
                families.stream().map(String::strip).map(HouseholdId::new).toList());
        String lots = record.draws().stream()
                .map(draw -> "%-20s Los %19d  aus „%s“, SHA-256 beginnt mit %s"
                        .formatted(draw.family(), draw.lot(), draw.drawnFrom(), draw.digits()))
                .collect(Collectors.joining(System.lineSeparator()));
        output.answer(record.procedure() + System.lineSeparator() + lots, record);
    }
}
