package kita.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The deliberately broken rows of a sample town, each an additional row in the file of a family that has something to
 * break. The README of this module lists them for readers; its table and this list are compared by a test.
 */
enum Fault {
    /** 30 February. */
    IMPOSSIBLE_BIRTH_DATE(Table.CHILDREN, "born on 30 February", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraChild(family, "30.02.2023", rows);
        }
    },
    MISSING_BIRTH_DATE(Table.CHILDREN, "no birth date", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraChild(family, null, rows);
        }
    },
    UNKNOWN_KITA(Table.CONTRACTS, "a Kita that does not exist", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraContract(family, "KITA-9999", "Kindergarten", 8, rows);
        }
    },
    HOURS_99(Table.CONTRACTS, "99 hours a day", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraContract(family, "KITA-0001", "Kindergarten", 99, rows);
        }
    },
    UNKNOWN_FORM(Table.APPLICATIONS, "form of care \"Kinderladen\"", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            Optional<Family.Kid> kid = idleChild(family);
            if (kid.isEmpty()) {
                return Optional.empty();
            }
            String key = kid.get().key().replace("-K-", "-A-") + "-9";
            LocalDate received = LocalDate.of(2026, 1, 20);
            rows.add(
                    Table.APPLICATIONS,
                    key,
                    kid.get().key(),
                    received,
                    "2026-08",
                    "Kinderladen",
                    8,
                    40,
                    "unabhängig",
                    "KITA-0001");
            return Optional.of(key);
        }
    },
    NEGATIVE_INCOME(Table.INCOMES, "income below zero", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraIncome(family, BigDecimal.valueOf(-1_250_000, 2), LocalDate.of(2025, 1, 1), rows);
        }
    },
    TEXT_FOR_A_NUMBER(Table.INCOMES, "words where the income should stand", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return extraIncome(family, "ca. dreißigtausend", LocalDate.of(2025, 1, 1), rows);
        }
    },
    WRONG_CHECK_DIGITS(Table.MANDATES, "IBAN with wrong check digits", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            String iban = Iban.withWrongCheckDigits(Iban.invented(7, 4_711_000_000L + family.number()));
            Family.Adult payer = family.adults().get(0);
            String key = payer.key().replace("-P-", "-M-") + "-9";
            rows.add(Table.MANDATES, key, payer.key(), payer.given(), iban, LocalDate.of(2026, 1, 15));
            return Optional.of(key);
        }
    },
    /** The key of a mandate a second time, with another account. */
    DUPLICATE_KEY(Table.MANDATES, "key of another row, with another account", "row refused") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            if (rows.of(Table.MANDATES).isEmpty()) {
                return Optional.empty();
            }
            List<Object> first = rows.of(Table.MANDATES).get(0);
            String iban = Iban.invented(8, 4_712_000_000L + family.number());
            rows.add(Table.MANDATES, first.get(0), first.get(1), first.get(2), iban, first.get(4));
            return Optional.of((String) first.get(0));
        }
    },
    /** Well-formed; two contracts of one child claim the same days. */
    OVERLAPPING_CONTRACTS(
            Table.CONTRACTS, "second contract of the child for the same days", "row refused by the database") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            if (family.kids().stream().noneMatch(Family.Kid::inCare)) {
                return Optional.empty();
            }
            Family.Kid kid = family.kids().get(0);
            String key = kid.key().replace("-K-", "-V-") + "-9";
            LocalDate from = LocalDate.of(2026, 2, 15);
            rows.add(
                    Table.CONTRACTS,
                    key,
                    kid.key(),
                    "KITA-0001",
                    kid.plan().care().german(),
                    6,
                    30,
                    from,
                    null);
            return Optional.of(key);
        }
    },
    /** Well-formed; two payers of one household at once. */
    OVERLAPPING_PAYERS(Table.HOUSEHOLDS, "second payer for the same days", "household parked by the assessment") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            boolean fits = family.adults().size() == 2
                    && rows.of(Table.HOUSEHOLDS).size() == 1
                    && family.kids().stream().anyMatch(Family.Kid::inCare);
            if (!fits) {
                return Optional.empty();
            }
            LocalDate from = LocalDate.of(2026, 6, 1);
            rows.add(
                    Table.HOUSEHOLDS,
                    family.household(),
                    family.adults().get(1).key(),
                    from,
                    null,
                    family.home().latitude(),
                    family.home().longitude());
            return Optional.of(family.household());
        }
    },
    /** Well-formed; two incomes of one person at once, proven on one day, so that neither is the newer one. */
    OVERLAPPING_INCOMES(
            Table.INCOMES,
            "second income of the person for the same days, proven on the same day",
            "row refused by the database") {
        @Override
        Optional<String> work(Family family, Rows rows) {
            return rows.of(Table.INCOMES).stream()
                    .filter(row -> row.get(2).equals(family.adults().get(0).key()) && row.get(4) != null)
                    .findFirst()
                    .map(row -> (LocalDate) row.get(7))
                    .flatMap(proven -> extraIncome(
                            family, BigDecimal.valueOf(9_900_000, 2), LocalDate.of(2026, 5, 1), proven, rows));
        }
    };

    private final Table table;
    private final String what;
    private final String fate;

    Fault(Table table, String what, String fate) {
        this.table = table;
        this.what = what;
        this.fate = fate;
    }

    /** One fault in one file, by the key of the broken row. */
    record Worked(Fault fault, String key) {

        /** The line of the README's table. */
        String line() {
            return "| " + fault.table.file() + " | " + fault.table.sheet() + " | " + key + " | " + fault.what + " | "
                    + fault.fate + " |";
        }
    }

    Table table() {
        return table;
    }

    /** Works the fault into the family's rows and answers the key of the broken row; empty if the family does not fit. */
    abstract Optional<String> work(Family family, Rows rows);

    private static Optional<String> extraChild(Family family, String birth, Rows rows) {
        Family.Kid sibling = family.kids().get(0);
        String key = sibling.key().substring(0, sibling.key().length() - 1) + "9";
        LocalDate from = LocalDate.of(2023, 3, 1);
        rows.add(Table.CHILDREN, key, family.household(), "Lio", sibling.family(), birth, from);
        return Optional.of(key);
    }

    private static Optional<String> extraContract(Family family, String kita, String care, int hours, Rows rows) {
        Optional<Family.Kid> kid = idleChild(family);
        if (kid.isEmpty()) {
            return Optional.empty();
        }
        String key = kid.get().key().replace("-K-", "-V-") + "-9";
        LocalDate from = LocalDate.of(2026, 1, 1);
        rows.add(Table.CONTRACTS, key, kid.get().key(), kita, care, hours, Math.min(50, hours * 5), from);
        return Optional.of(key);
    }

    private static Optional<Family.Kid> idleChild(Family family) {
        return family.kids().stream()
                .filter(kid -> !kid.inCare() && !kid.applies())
                .findFirst();
    }

    private static Optional<String> extraIncome(Family family, Object amount, LocalDate from, Rows rows) {
        return extraIncome(family, amount, from, LocalDate.of(2026, 2, 2), rows);
    }

    private static Optional<String> extraIncome(
            Family family, Object amount, LocalDate from, LocalDate proven, Rows rows) {
        Family.Adult adult = family.adults().get(0);
        String key = adult.key().replace("-P-", "-E-") + "-9";
        LocalDate to = from.getYear() == 2025 ? LocalDate.of(2025, 12, 31) : null;
        rows.add(Table.INCOMES, key, family.household(), adult.key(), "nachgewiesen", amount, from, to, proven);
        return Optional.of(key);
    }
}
