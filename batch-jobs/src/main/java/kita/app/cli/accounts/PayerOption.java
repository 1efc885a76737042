package kita.app.cli.accounts;

import picocli.CommandLine.Option;

/** Which payer a command is about. */
final class PayerOption {

    @Option(
            names = "--payer",
            paramLabel = "KASSENZEICHEN",
            required = true,
            description = "Kassenzeichen, Nummer des Personenkontos oder der Person.")
    private String typed;

    String typed() {
        return typed;
    }
}
