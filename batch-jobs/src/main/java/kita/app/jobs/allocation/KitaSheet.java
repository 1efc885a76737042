package kita.app.jobs.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kita.allocation.proposal.Applicant;
import kita.allocation.proposal.Placement;
import kita.allocation.proposal.Priority;
import kita.allocation.proposal.Seat;
import kita.allocation.proposal.Wish;
import kita.allocation.proposal.check.CutOff;
import kita.app.files.Styles;
import kita.app.files.Table;
import kita.registry.ApplicationId;
import kita.registry.Child;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;
import org.apache.poi.ss.usermodel.Sheet;

/** The sheet of one Kita: who is placed there, in the order of the line, and where the line was drawn in each month. */
final class KitaSheet {

    private static final List<String> TITLES = List.of(
            "Anmelde-Nr",
            "Nachname",
            "Vorname",
            "geboren am",
            "Beginn",
            "Form zum Beginn",
            "Stunden/Tag",
            "Vergabe",
            "Rangstufe",
            "Punkte");
    private static final List<Integer> WIDTHS = List.of(18, 22, 22, 12, 10, 16, 12, 26, 11, 9, 9, 9, 9, 9);

    private final Map<ApplicationId, Child> children;
    private final Styles styles;
    private final Map<KitaId, List<Seated>> seats = new HashMap<>();
    private final Map<KitaId, Map<String, Map<Month, CutOff>>> lines = new HashMap<>();

    private record Seated(Applicant applicant, Seat place, Priority priority, String how) {}

    KitaSheet(AllocationWork work, Map<ApplicationId, Child> children, Styles styles) {
        this.children = children;
        this.styles = styles;
        List<Applicant> applicants = work.checked().problem().applicants();
        List<Placement> placements = work.checked().proposal().placements();
        for (int i = 0; i < applicants.size(); i++) {
            collect(applicants.get(i), placements.get(i));
        }
        for (CutOff line : work.checked().verdict().cutOffs()) {
            lines.computeIfAbsent(line.kita(), kita -> new LinkedHashMap<>())
                    .computeIfAbsent(line.label(), label -> new LinkedHashMap<>())
                    .put(line.month(), line);
        }
    }

    private void collect(Applicant applicant, Placement placement) {
        if (placement instanceof Placement.ByWish byWish) {
            Wish wish = applicant.wishes().get(byWish.wishRank() - 1);
            String how = wish.claim().isSecured()
                    ? "behält den Platz"
                    : PresentPlaces.rankOf(applicant, byWish.kita()).orElseThrow() + ". Wunsch";
            add(byWish.kita(), new Seated(applicant, wish.seat(), wish.priority(), how));
        } else if (placement instanceof Placement.ByOffice byOffice) {
            String way = String.format(
                    Locale.GERMANY,
                    "Angebot des Amts, %d,%d km",
                    byOffice.distanceMetres() / 1000,
                    byOffice.distanceMetres() % 1000 / 100);
            add(
                    byOffice.kita(),
                    new Seated(applicant, applicant.officeSeatAt(byOffice.kita()), applicant.generalPriority(), way));
        }
    }

    private void add(KitaId kita, Seated seat) {
        seats.computeIfAbsent(kita, id -> new ArrayList<>()).add(seat);
    }

    void write(Sheet sheet, Kita kita) {
        Table table = Table.withHeader(sheet, styles, TITLES, WIDTHS);
        List<Seated> placed = new ArrayList<>(seats.getOrDefault(kita.id(), List.of()));
        placed.sort(Comparator.comparing(Seated::priority));
        for (Seated seat : placed) {
            Applicant applicant = seat.applicant();
            Child child = children.get(applicant.id());
            table.row(
                    applicant.id().value(),
                    child.name().family(),
                    child.name().given(),
                    child.birthDate().day(),
                    monthText(seat.place().start()),
                    applicant.formIn(seat.place().start()).german(),
                    seat.place().hours().daily(),
                    seat.how(),
                    seat.priority().rank(),
                    seat.priority().points());
        }
        if (placed.isEmpty()) {
            table.row("In dieser Kita wird kein Platz vergeben.");
        }
        lines.getOrDefault(kita.id(), Map.of()).forEach((label, months) -> writeLine(table, kita, label, months));
    }

    private void writeLine(Table table, Kita kita, String label, Map<Month, CutOff> months) {
        table.blank();
        table.heading(kita.name() + ": " + label + ", freie Plätze und Grenze je Monat");
        table.header(List.of("Monat", "freie Plätze", "nach Wunsch", "Angebote", "bleiben frei", "Grenze"));
        months.forEach((month, line) ->
                table.row(monthText(month), line.free(), line.byWish(), line.byOffice(), line.left(), limitText(line)));
    }

    private static String limitText(CutOff line) {
        if (line.free() == 0) {
            return "kein Platz";
        }
        if (!line.isFull()) {
            return "keine: jeder Wunsch erfüllt";
        }
        return line.lastByWish()
                .map(last -> "Rang " + last.rank() + ", " + last.points() + " P.")
                .orElse("");
    }

    private static String monthText(Month month) {
        return String.format(Locale.GERMANY, "%02d/%d", month.number(), month.year());
    }
}
