package kita.app.cli.billing;

import picocli.CommandLine.Option;

/** Which payout order is meant. */
final class RefundOption {

    @Option(
            names = "--refund",
            paramLabel = "NR",
            required = true,
            description = "Nummer der Auszahlung, siehe ./kita refund list.")
    private long number;

    long number() {
        return number;
    }
}
