package kita.app.jobs.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import kita.app.files.FixedWorkbook;
import kita.app.files.SheetBuilder;
import kita.app.files.Styles;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.ledger.LedgerBalances.Sums;
import kita.app.store.money.Balances.Kind;
import kita.app.store.money.Balances.Line;
import kita.money.Money;
import kita.registry.TenantId;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Service;

/** Writes the balances of all accounts as a workbook and as CSV (UTF-8, semicolons, decimal comma). */
@Service
public class BalanceFiles {

    private final LedgerBalances balances;

    BalanceFiles(LedgerBalances balances) {
        this.balances = balances;
    }

    public Sums write(TenantId tenant, LocalDate day, Path folder) {
        Path csv = folder.resolve("salden-" + day + ".csv");
        try {
            Files.createDirectories(folder);
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                    PrintWriter lines = new PrintWriter(Files.newBufferedWriter(csv, StandardCharsets.UTF_8));
                    OutputStream out = new BufferedOutputStream(
                            Files.newOutputStream(folder.resolve("salden-" + day + ".xlsx")))) {
                Styles styles = new Styles(workbook);
                Sheet front = workbook.createSheet("Salden");
                SheetBuilder payers = payers(new SheetBuilder(workbook.createSheet("Personenkonten"), styles));
                SheetBuilder others = others(new SheetBuilder(workbook.createSheet("Sachkonten"), styles));
                lines.print("Art;Konto;Kassenzeichen;Saldo EUR\r\n");
                Sums sums = balances.at(tenant, day, line -> {
                    add(line.kind() == Kind.PAYER ? payers : others, line);
                    lines.print(String.join(
                            ";", line.kind().german(), line.code(), line.reference(), decimal(line.balance())));
                    lines.print("\r\n");
                });
                front(new SheetBuilder(front, styles), sums);
                FixedWorkbook.of(workbook).asOf(day).write(out);
                return sums;
            }
        } catch (IOException failure) {
            throw new JobRefusedException("Nach „" + folder + "“ kann nicht geschrieben werden.", failure);
        }
    }

    private static String decimal(Money money) {
        return money.toString().replace('.', ',');
    }

    private static SheetBuilder payers(SheetBuilder sheet) {
        return sheet.widths(16, 24, 36, 16).heads("Personenkonto", "Kassenzeichen", "Name", "Saldo EUR");
    }

    private static SheetBuilder others(SheetBuilder sheet) {
        return sheet.widths(28, 22, 16).heads("Art", "Konto", "Saldo EUR");
    }

    private static void add(SheetBuilder sheet, Line line) {
        if (line.kind() == Kind.PAYER) {
            sheet.row()
                    .text(line.code())
                    .text(line.reference())
                    .text(line.name())
                    .money(line.balance());
        } else {
            sheet.row().text(line.kind().german()).text(line.code()).money(line.balance());
        }
    }

    private static void front(SheetBuilder sheet, Sums sums) {
        sheet.widths(34, 18);
        sheet.row().title("Salden am Ende des Tages");
        sheet.row().text("Tag").day(sums.day());
        sheet.row();
        Money all = Money.ZERO;
        for (Kind kind : Kind.values()) {
            sheet.row().text(kind.german()).money(sums.of(kind));
            all = all.plus(sums.of(kind));
        }
        sheet.row().text("zusammen").money(all);
        sheet.row();
        sheet.row().text("Über null: Forderung oder Geld der Kommune. Unter null: Ertrag oder Schuld.");
        sheet.row().text("Prüfsumme " + sums.digest().hex());
    }
}
