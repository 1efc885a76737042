package kita.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.intake.SheetKind;
import kita.app.jobs.intake.Intake;
import kita.app.support.Towns;
import kita.registry.TenantId;
import org.springframework.context.ApplicationContext;

/**
 * A small municipality with a calendar that its story moves on, and the files that its clerks keep: whatever becomes known
 * is a row there, and is taken in before the next run as on any other day.
 */
final class StoryTown {

    static final String TARIFF = read("/story/tariff.yaml");

    final TenantId tenant;
    private final Intake intake;
    private final Path folder;
    private final Map<SheetKind, Map<String, String>> sheets = new EnumMap<>(SheetKind.class);
    private LocalDate today;

    StoryTown(ApplicationContext house, Path folder, String firstMonth) {
        this.tenant = house.getBean(Towns.class).fresh();
        this.intake = house.getBean(Intake.class);
        this.folder = folder;
        document(
                "municipality.yaml",
                read("/towns/elbstadt/municipality.yaml")
                        .replace("tenant: elbstadt", "tenant: " + tenant)
                        .replace("firstMonth: 2026-09", "firstMonth: " + firstMonth)
                        .replaceAll("(?m)^accounts:.*$", "accounts:\n  verpflegung: \"36501.4321009\""));
        row(SheetKind.PROVIDERS, "T1", "T1;Eigenbetrieb");
        row(SheetKind.KITAS, "K1", "K1;Kita Däumling;T1;Drosselpfad 1;39999;Elbstadt;52,05;11,9");
    }

    StoryTown on(String day) {
        LocalDate next = LocalDate.parse(day);
        assertThat(today == null || !next.isBefore(today))
                .as("a story goes on, from %s to %s", today, next)
                .isTrue();
        today = next;
        return this;
    }

    LocalDate today() {
        return today;
    }

    /** A household of that letter, whose first adult pays. */
    void family(String letter, String payer, String since) {
        payer(letter, payer, since, "");
        adult(letter, payer, since);
    }

    void payer(String letter, String payer, String from, String to) {
        row(SheetKind.HOUSEHOLDS, letter + payer, letter + ";" + payer + ";" + from + ";" + to + ";52,051;11,901");
    }

    void adult(String letter, String id, String since) {
        row(SheetKind.PERSONS, id, id + ";" + letter + ";Kim;" + id + ";Fährdamm 2;39999;Elbstadt;" + since + ";");
    }

    /** A child of the family that its first letter names. */
    void child(String id, String born) {
        row(SheetKind.CHILDREN, id, id + ";" + id.charAt(0) + ";Kim;Muster;" + born + ";" + born + ";");
    }

    void contract(String child, String form, String from, String to) {
        String key = child + "-" + form;
        row(SheetKind.CONTRACTS, key, key + ";" + child + ";K1;" + form + ";8;40;" + from + ";" + to);
    }

    void income(String adult, String euro, String from, String proven) {
        String key = adult + "-" + from;
        row(
                SheetKind.INCOMES,
                key,
                key + ";" + adult.charAt(0) + ";" + adult + ";nachgewiesen;" + euro + ";" + from + ";;" + proven);
    }

    void highestRateAccepted(String adult, String from) {
        String key = adult + "-" + from;
        row(
                SheetKind.INCOMES,
                key,
                key + ";" + adult.charAt(0) + ";" + adult + ";Höchstsatz akzeptiert;;" + from + ";;");
    }

    void lunch(String child, String from) {
        row(SheetKind.FACTS, child, child.charAt(0) + ";essen;ja;" + from + ";;" + child);
    }

    void housingBenefit(String letter, String from, String to, String proven) {
        row(SheetKind.BENEFITS, letter, "L-" + letter + ";" + letter + ";Wohngeld;" + from + ";" + to + ";" + proven);
    }

    /** @param account any number; equal numbers are one bank account */
    void mandate(String reference, String adult, int account, String signed, String revoked) {
        row(
                SheetKind.MANDATES,
                reference,
                reference + ";" + adult + ";Kim " + adult + ";" + iban(account) + ";" + signed + ";" + revoked);
    }

    /** Valid in form; the bank code leads to no bank. */
    private static String iban(int account) {
        String bban = String.format(Locale.ROOT, "00000009%010d", account);
        int rest = new BigInteger(bban + "131400").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, bban);
    }

    void tariff(String text) {
        document("tariff.yaml", text);
    }

    /** What was known so far is taken in; a broken row would end the story. */
    void takeIn() {
        sheets.forEach((kind, rows) -> {
            String head = Stream.concat(kind.headers().stream(), kind.optionalHeaders().stream())
                    .collect(Collectors.joining(";"));
            document(kind.csvFile(), head + "\r\n" + String.join("\r\n", rows.values()) + "\r\n");
        });
        assertThat(intake.take(folder, folder.resolve("errors.xlsx")).errors())
                .as("rows that are wrong")
                .isEmpty();
    }

    private void row(SheetKind kind, String key, String row) {
        sheets.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(key, row);
    }

    private void document(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(String resource) {
        try (InputStream in = StoryTown.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
