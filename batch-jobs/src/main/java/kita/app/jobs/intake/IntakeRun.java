package kita.app.jobs.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kita.app.intake.DoubleClaim;
import kita.app.intake.RowError;
import kita.app.intake.SheetKind;
import kita.app.jobs.intake.IntakeReport.FileReport;
import kita.app.store.registry.IntakeFiles.Counts;
import kita.registry.TenantId;

/** One intake from its start to its report. */
final class IntakeRun {

    private final TenantId tenant;
    private final IntakeFolder folder;
    private final HandedIn handedIn;
    private final Set<String> recognised = new HashSet<>();
    private final Path errorsFile;
    private final Map<SheetKind, Tally> tallies = new LinkedHashMap<>();
    private final List<String> newDocuments = new ArrayList<>();
    private final List<DoubleClaim> doubleClaims = new ArrayList<>();

    IntakeRun(TenantId tenant, IntakeFolder folder, HandedIn handedIn, Path errorsFile) {
        this.tenant = tenant;
        this.folder = folder;
        this.handedIn = handedIn;
        this.errorsFile = errorsFile;
        for (SheetFile sheet : folder.sheets()) {
            tallies.put(sheet.kind(), new Tally(sheet.fileName(), sheet.kind().sheet()));
        }
    }

    IntakeFolder folder() {
        return folder;
    }

    HandedIn handedIn() {
        return handedIn;
    }

    Path errorsFile() {
        return errorsFile;
    }

    Tally tally(SheetKind kind) {
        return tallies.get(kind);
    }

    /** The file was the last of its name to be taken in. */
    void recognised(String fileName) {
        recognised.add(fileName);
    }

    void keptDocument(String fileName) {
        newDocuments.add(fileName);
    }

    void claimedTwice(DoubleClaim claim) {
        doubleClaims.add(claim);
    }

    List<DoubleClaim> doubleClaims() {
        return doubleClaims;
    }

    /** Sums over the sheets of each file, in the order of the files. */
    Map<String, Counts> countsByFile() {
        Map<String, Counts> counts = new LinkedHashMap<>();
        tallies.values().forEach(tally -> counts.merge(tally.file(), tally.counts(), IntakeRun::sum));
        return counts;
    }

    List<RowError> errors() {
        return tallies.values().stream()
                .flatMap(tally -> tally.errors().stream())
                .toList();
    }

    IntakeReport report() {
        List<FileReport> files = new ArrayList<>();
        countsByFile()
                .forEach((file, counts) -> files.add(new FileReport(
                        file,
                        recognised.contains(file),
                        counts.read(),
                        counts.inserted(),
                        counts.changed(),
                        counts.same(),
                        counts.rejected())));
        return new IntakeReport(tenant, files, newDocuments, errors(), doubleClaims, errorsFile);
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.read() + b.read(),
                a.inserted() + b.inserted(),
                a.changed() + b.changed(),
                a.same() + b.same(),
                a.rejected() + b.rejected());
    }
}
