package kita.billing.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a debit came back, by the codes of the SEPA Core Direct Debit rulebook (ISO external return reason codes), and what
 * follows for the next debits. What follows is the practice of this program and not law: a clerk may lift every block.
 */
public enum ReturnReason {
    AC01("Kontonummer (IBAN) falsch", Effect.BLOCK_ACCOUNT),
    AC04("Konto aufgelöst", Effect.BLOCK_ACCOUNT),
    AC06("Konto gesperrt", Effect.BLOCK_ACCOUNT),
    AC13("Konto eines Verbrauchers nicht zulässig", Effect.BLOCK_ACCOUNT),
    AG01("Konto nicht für Lastschriften zugelassen", Effect.BLOCK_ACCOUNT),
    AG02("Vorgangsart nicht zulässig", Effect.CLERK),
    AM04("keine ausreichende Deckung", Effect.HOLD_UNTIL_MONTH_END),
    AM05("doppelt eingezogen", Effect.CLERK),
    BE05("Gläubiger-Kennung unbekannt", Effect.CLERK),
    CNOR("Bank der Gläubigerin nicht erreichbar", Effect.CLERK),
    DNOR("Bank des Zahlers nicht erreichbar", Effect.BLOCK_ACCOUNT),
    FF01("Dateiformat ungültig", Effect.CLERK),
    MD01("kein gültiges Mandat", Effect.BLOCK_ACCOUNT),
    MD02("Angaben zum Mandat fehlen oder sind falsch", Effect.BLOCK_ACCOUNT),
    MD06("Zahler verlangt Erstattung", Effect.BLOCK_ACCOUNT),
    MD07("Zahler verstorben", Effect.BLOCK_PAYER),
    MS02("Zahler verweigert die Zahlung", Effect.BLOCK_ACCOUNT),
    MS03("Bank nennt keinen Grund", Effect.BLOCK_ACCOUNT),
    RC01("Bankkennung (BIC) falsch", Effect.BLOCK_ACCOUNT),
    RR01("rechtliche Gründe: Konto oder Kennung des Zahlers fehlt", Effect.CLERK),
    RR02("rechtliche Gründe: Name oder Anschrift des Zahlers fehlt", Effect.CLERK),
    RR03("rechtliche Gründe: Name oder Anschrift der Gläubigerin fehlt", Effect.CLERK),
    RR04("rechtliche Gründe", Effect.CLERK),
    SL01("Zahler lässt Einzüge dieser Gläubigerin nicht zu", Effect.BLOCK_ACCOUNT),
    /** A code that this program does not know: nothing more is drawn until somebody has looked. */
    UNKNOWN("unbekannter Rückgabegrund", Effect.BLOCK_ACCOUNT);

    /** What follows for the debits to come. */
    public enum Effect {
        /** The mandate stays; until the end of the month nothing more is drawn without a clerk. */
        HOLD_UNTIL_MONTH_END,
        /** Nothing is drawn from this account any more, under whatever mandate of this payer. */
        BLOCK_ACCOUNT,
        /** Nothing is drawn from this payer any more, and older items are not dunned until a clerk has looked. */
        BLOCK_PAYER,
        /** The payer has no part in it; a clerk looks. */
        CLERK
    }

    private static final Map<String, ReturnReason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(ReturnReason::name, Function.identity()));

    private final String german;
    private final Effect effect;

    ReturnReason(String german, Effect effect) {
        this.german = german;
        this.effect = effect;
    }

    /** Never refuses: a new code of the banks must not stop the import of a file. */
    public static ReturnReason ofCode(String code) {
        return BY_CODE.getOrDefault(code.strip().toUpperCase(Locale.ROOT), UNKNOWN);
    }

    public String german() {
        return german;
    }

    public Effect effect() {
        return effect;
    }

    /** For the run that finds the account blocked: why its payer gets an invoice. */
    public String why() {
        return "Rücklastschrift: " + german + " (" + name() + ")";
    }
}
