package kita.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kita.sample.Family.Adult;

/** What a family earns, which benefits it gets, and from which account it pays. */
final class MoneyRows {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2026, 11, 1);
    private static final List<String> BENEFITS =
            List.of("Wohngeld", "SGB II", "Kinderzuschlag", "SGB II", "Wohngeld", "AsylbLG", "SGB XII");

    private final SampleTown town;

    MoneyRows(SampleTown town) {
        this.town = town;
    }

    void write(Family family, Dice dice, Rows rows) {
        int income = householdIncome(dice);
        boolean benefit = dice.percent(income < 49_084 ? 17 : 1.5);
        if (dice.percent(town.ordinance().incomePercent())) {
            incomes(family, income, dice, rows);
        }
        if (benefit) {
            benefits(family, dice, rows);
        }
        for (Adult payer : payers(family)) {
            mandates(payer, family.number(), dice, rows);
        }
    }

    /** Euro a year, over all bands of an income table from nothing to far beyond the highest. */
    private static int householdIncome(Dice dice) {
        return switch (dice.weighted(20, 16, 16, 14, 13, 9, 5, 3, 2, 2)) {
            case 0 -> dice.between(0, 24_542);
            case 1 -> dice.between(24_543, 36_813);
            case 2 -> dice.between(36_814, 49_084);
            case 3 -> dice.between(49_085, 61_355);
            case 4 -> dice.between(61_356, 78_000);
            case 5 -> dice.between(78_001, 100_000);
            case 6 -> dice.between(100_001, 120_000);
            case 7 -> dice.between(120_001, 140_000);
            case 8 -> dice.between(140_001, 160_000);
            default -> dice.between(160_001, 290_000);
        };
    }

    private void incomes(Family family, int income, Dice dice, Rows rows) {
        if (dice.percent(8)) {
            return; // no proof shown
        }
        boolean highest = dice.percent(income > 120_000 ? 30 : 4);
        boolean onlyOne = dice.percent(3); // one parent's proof is missing
        int share = dice.weighted(30, 30, 25, 15);
        List<Adult> adults = family.livesApart() ? List.of(family.adults().get(0), family.apart()) : family.adults();
        for (int i = 0; i < adults.size(); i++) {
            if (onlyOne && i == 1) {
                return;
            }
            Adult adult = adults.get(i);
            String household = adult.equals(family.apart()) ? family.otherHousehold() : family.household();
            String key = adult.key().replace("-P-", "-E-");
            if (highest) {
                rows.add(Table.INCOMES, key + "-1", household, adult.key(), "Höchstsatz akzeptiert", null, YEAR);
            } else {
                proven(key, household, adult, part(income, adults.size(), i, share), dice, rows);
            }
        }
    }

    private static int part(int income, int adults, int index, int share) {
        int second = adults == 1 ? 0 : income * new int[] {0, 25, 40, 50}[share] / 100;
        return index == 0 ? income - second : second;
    }

    private static void proven(String key, String household, Adult adult, int euro, Dice dice, Rows rows) {
        boolean changes = euro > 0 && dice.percent(4);
        BigDecimal amount = BigDecimal.valueOf(euro * 100L + (euro > 0 ? dice.between(0, 99) : 0), 2);
        LocalDate proven = dice.day(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 27));
        LocalDate end = changes ? CHANGE.minusDays(1) : null;
        rows.add(Table.INCOMES, key + "-1", household, adult.key(), "nachgewiesen", amount, YEAR, end, proven);
        if (changes) {
            BigDecimal later = BigDecimal.valueOf(euro * 100L * dice.between(55, 140) / 100, 2);
            rows.add(
                    Table.INCOMES,
                    key + "-2",
                    household,
                    adult.key(),
                    "nachgewiesen",
                    later,
                    CHANGE,
                    null,
                    LocalDate.of(2026, 2, 20));
        }
    }

    /** Proofs run six to twelve months; some end in the middle of the Kita year and some are renewed. */
    private static void benefits(Family family, Dice dice, Rows rows) {
        String key = family.household().replace("-H-", "-L-");
        String kind = dice.pick(BENEFITS);
        LocalDate from = LocalDate.of(2026, dice.between(1, 6), 1);
        LocalDate to = from.plusMonths(dice.pick(List.of(6, 9, 12))).minusDays(1);
        rows.add(Table.BENEFITS, key + "-1", family.household(), kind, from, to, from.minusDays(dice.between(3, 30)));
        if (dice.percent(30)) {
            LocalDate again = to.plusDays(1);
            rows.add(
                    Table.BENEFITS,
                    key + "-2",
                    family.household(),
                    kind,
                    again,
                    again.plusMonths(6).minusDays(1),
                    again.minusDays(dice.between(3, 20)));
        }
    }

    private static List<Adult> payers(Family family) {
        List<Adult> payers = new ArrayList<>();
        payers.add(family.adults().get(0));
        if (family.livesApart()) {
            payers.add(family.apart());
        }
        return payers;
    }

    /** The others pay by invoice; a few have taken their mandate back, and some of these have signed a new one. */
    private static void mandates(Adult payer, int number, Dice dice, Rows rows) {
        if (!dice.percent(92)) {
            return;
        }
        String reference = payer.key().replace("-P-", "-M-");
        long account =
                1_000_000_000L + number * 37L % 8_000_000_000L + (payer.key().endsWith("-2") ? 5 : 0);
        LocalDate signed = dice.day(LocalDate.of(2023, 8, 1), LocalDate.of(2026, 2, 20));
        boolean revoked = dice.percent(1.2);
        LocalDate revokedOn = revoked ? signed.plusDays(dice.between(10, 400)) : null;
        String holder = payer.given() + " " + payer.family();
        mandate(reference + "-1", payer, holder, Iban.invented(number % 10, account), signed, revokedOn, dice, rows);
        if (revoked && dice.percent(50)) {
            String second = Iban.invented((number + 3) % 10, account);
            mandate(reference + "-2", payer, holder, second, revokedOn, null, dice, rows);
        }
    }

    private static void mandate(
            String reference,
            Adult payer,
            String holder,
            String iban,
            LocalDate signed,
            LocalDate revoked,
            Dice dice,
            Rows rows) {
        String asWritten = dice.percent(12) ? Iban.inGroups(iban) : iban;
        rows.add(Table.MANDATES, reference, payer.key(), holder, asWritten, signed, revoked);
    }
}
