package kita.app.bank;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kita.billing.ledger.CanonicalHash;
import kita.billing.returns.BankEntry;
import kita.money.Money;

/** One {@code Ntry} of a statement or notification and its single transactions. */
final class CamtEntry {

    /** Bank transaction codes of things that came back: unpaid debit, its reversal, a returned transfer. */
    private static final Set<String> CAME_BACK = Set.of("UPDD", "PRDD", "RRTN");

    private static final Set<String> NO_REFERENCE = Set.of("NONREF", "NOTPROVIDED");

    private final XmlNode entry;
    private final List<String> findings;

    CamtEntry(XmlNode entry, List<String> findings) {
        this.entry = entry;
        this.findings = findings;
    }

    void into(List<BankEntry> entries) throws BankFileRefused {
        if (!entry.text("Sts", "Cd").orElse("").equals("BOOK")) {
            findings.add("Ein Posten ist bei der Bank noch nicht gebucht und wird übergangen.");
            return;
        }
        List<XmlNode> singles = entry.all("NtryDtls", "TxDtls").toList();
        if (singles.isEmpty()) {
            whole(entries);
        } else {
            singles(singles, entries);
        }
    }

    private void whole(List<BankEntry> entries) throws BankFileRefused {
        boolean many = entry.text("NtryDtls", "Btch", "NbOfTxs")
                .filter(count -> !count.equals("1"))
                .isPresent();
        Optional<String> batch = entry.text("NtryDtls", "Btch", "PmtInfId");
        if (many && batch.isEmpty()) {
            findings.add(
                    "Ein Sammelposten kommt ohne Einzelheiten und wird übergangen; bitte die camt.054 dazu einlesen.");
            return;
        }
        Money amount = signed(money(entry.first("Amt")), entry);
        if (amount.isZero()) {
            return;
        }
        entries.add(new BankEntry(
                reference(entry.text("AcctSvcrRef"), amount, Optional.empty(), "", entries),
                bookedOn(),
                amount,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                batch,
                entry.text("AddtlNtryInf").orElse("")));
    }

    private void singles(List<XmlNode> singles, List<BankEntry> entries) throws BankFileRefused {
        Money sum = Money.ZERO;
        for (int i = 0; i < singles.size(); i++) {
            XmlNode single = singles.get(i);
            Optional<XmlNode> own = single.first("Amt");
            if (own.isEmpty() && singles.size() > 1) {
                throw new BankFileRefused("Ein Einzelumsatz eines Sammelpostens hat keinen Betrag.");
            }
            Money amount = signed(
                    money(own.or(() -> entry.first("Amt"))),
                    single.text("CdtDbtInd").isPresent() ? single : entry);
            sum = sum.plus(amount);
            if (amount.isZero()) {
                continue;
            }
            entries.add(single(single, amount, reference(single, i, singles.size(), amount, entries)));
        }
        if (!sum.equals(signed(money(entry.first("Amt")), entry))) {
            throw new BankFileRefused("Die Einzelumsätze eines Sammelpostens ergeben nicht seinen Betrag.");
        }
    }

    private BankEntry single(XmlNode single, Money amount, String reference) throws BankFileRefused {
        Optional<String> code = single.text("RtrInf", "Rsn", "Cd")
                .or(() -> single.text("RtrInf", "Rsn", "Prtry"))
                .or(() -> family(single).or(() -> family(entry)).filter(CAME_BACK::contains));
        return new BankEntry(
                reference,
                bookedOn(),
                amount,
                code.isPresent() ? original(single, amount) : Optional.empty(),
                code,
                single.text("Refs", "EndToEndId"),
                single.text("Refs", "PmtInfId").or(() -> entry.text("NtryDtls", "Btch", "PmtInfId")),
                remittance(single));
    }

    private static Optional<String> family(XmlNode node) {
        return node.text("BkTxCd", "Domn", "Fmly", "SubFmlyCd");
    }

    /** Some banks give the amount of the debit, others only what they took on top. */
    private static Optional<Money> original(XmlNode single, Money amount) throws BankFileRefused {
        Optional<XmlNode> instructed = single.first("AmtDtls", "InstdAmt", "Amt");
        if (instructed.isPresent()) {
            return Optional.of(money(instructed));
        }
        Optional<XmlNode> charges = single.first("Chrgs", "TtlChrgsAndTaxAmt");
        return charges.isEmpty()
                ? Optional.empty()
                : Optional.of(amount.negated().minus(money(charges)));
    }

    private static String remittance(XmlNode single) {
        String free = single.all("RmtInf", "Ustrd").map(XmlNode::text).collect(Collectors.joining(" "));
        String structured = single.all("RmtInf", "Strd", "CdtrRefInf", "Ref")
                .map(XmlNode::text)
                .collect(Collectors.joining(" "));
        return (free + " " + structured).strip();
    }

    private String reference(XmlNode single, int place, int count, Money amount, List<BankEntry> before) {
        Optional<String> own = single.text("Refs", "AcctSvcrRef");
        Optional<String> whole = entry.text("AcctSvcrRef").filter(value -> !NO_REFERENCE.contains(value));
        Optional<String> given = count == 1
                ? whole.or(() -> own)
                : own.filter(value -> !whole.equals(Optional.of(value)))
                        .or(() -> whole.map(value -> value + "/" + (place + 1)));
        return reference(given, amount, single.text("Refs", "EndToEndId"), remittance(single), before);
    }

    /** Without a reference of the bank, what the movement says names it, and how many equal ones came before it. */
    private String reference(
            Optional<String> given,
            Money amount,
            Optional<String> endToEndId,
            String remittance,
            List<BankEntry> before) {
        return given.filter(value -> !NO_REFERENCE.contains(value)).orElseGet(() -> {
            String name = "D-"
                    + new CanonicalHash()
                            .text(entry.text("BookgDt", "Dt")
                                    .or(() -> entry.text("ValDt", "Dt"))
                                    .orElse(""))
                            .number(amount.cents())
                            .text(endToEndId.orElse(""))
                            .text(remittance)
                            .digest()
                            .hex()
                            .substring(0, 24);
            long equal = before.stream()
                    .filter(one -> one.reference().startsWith(name))
                    .count();
            return name + "-" + (equal + 1);
        });
    }

    private LocalDate bookedOn() throws BankFileRefused {
        String day = entry.text("BookgDt", "Dt")
                .or(() -> entry.text("BookgDt", "DtTm"))
                .or(() -> entry.text("ValDt", "Dt"))
                .or(() -> entry.text("ValDt", "DtTm"))
                .orElseThrow(() -> new BankFileRefused("Ein gebuchter Posten hat kein Buchungsdatum."));
        try {
            return LocalDate.parse(day.substring(0, 10));
        } catch (DateTimeException tooFarAway) {
            // The schema also takes years with five digits or a minus.
            throw new BankFileRefused("Das Buchungsdatum „" + day
                    + "“ eines Postens ist kein gültiger Tag. Die Datei bei der Bank neu anfordern.");
        }
    }

    private static Money money(Optional<XmlNode> amount) throws BankFileRefused {
        XmlNode node = amount.orElseThrow(() -> new BankFileRefused("Ein Posten hat keinen Betrag."));
        if (!node.currency().equals("EUR")) {
            throw new BankFileRefused("Ein Posten ist nicht in Euro.");
        }
        try {
            return Money.exactly(new BigDecimal(node.text()));
        } catch (ArithmeticException fractions) {
            throw new BankFileRefused("Ein Betrag hat Bruchteile eines Cents oder ist zu groß.");
        }
    }

    private static Money signed(Money amount, XmlNode where) {
        return where.text("CdtDbtInd").orElse("").equals("CRDT") ? amount : amount.negated();
    }
}
