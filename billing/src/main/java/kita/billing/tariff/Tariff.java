package kita.billing.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.Timeline;

/**
 * A fee ordinance (Satzung über Kostenbeiträge) with all its versions. Versions that overlap are refused with {@link
 * InvalidTariff}; months between versions are a gap, and asking for them is refused with {@link TariffGapException}.
 *
 * <p>Immutable and thread safe.
 */
public final class Tariff {

    private final String id;
    private final String title;
    private final Timeline<TariffVersion> versions;

    public Tariff(String id, String title, List<TariffVersion> versions) {
        this.id = id;
        this.title = title;
        this.versions = withoutOverlap(versions);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Ordered by their validity. */
    public List<TariffVersion> versions() {
        return versions.pieces().stream().map(Timeline.Piece::value).toList();
    }

    /** The version in force in that month; a month in a gap is refused with {@link TariffGapException}. */
    public TariffVersion at(Month month) {
        return versions.at(month.firstDay()).orElseThrow(() -> new TariffGapException(title, gapAround(month)));
    }

    /** The first stretch without a version that touches the window; a run over such a window must not start. */
    public Optional<Period> gapWithin(Month first, Month last) {
        return first.through(last)
                .filter(month -> versions.at(month.firstDay()).isEmpty())
                .findFirst()
                .map(this::gapAround);
    }

    /**
     * Versions in force in these months that were not public on that day: amounts by them may be looked at and never be
     * released (a by-law takes effect by its publication). In the order of their validity.
     */
    public List<TariffVersion> unpublishedOn(LocalDate day, Month first, Month last) {
        Period window = new Period(first.firstDay(), last.lastDay());
        return versions().stream()
                .filter(version -> version.validity().overlaps(window) && !version.isPublishedOn(day))
                .toList();
    }

    private Period gapAround(Month month) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        for (TariffVersion version : versions()) {
            if (version.validity().to().isBefore(month.firstDay())) {
                from = version.validity().to().plusDays(1);
            } else if (to.equals(LocalDate.MAX)) {
                to = version.validity().from().minusDays(1);
            }
        }
        return new Period(from, to);
    }

    private static Timeline<TariffVersion> withoutOverlap(List<TariffVersion> versions) {
        if (versions.isEmpty()) {
            throw new InvalidTariff("Die Satzung hat keine Fassung.", "Mindestens eine Fassung eintragen.");
        }
        if (versions.stream().map(TariffVersion::id).distinct().count() < versions.size()) {
            throw new InvalidTariff("Zwei Fassungen heißen gleich.", "Jeder Fassung einen eigenen Namen geben.");
        }
        for (TariffVersion one : versions) {
            for (TariffVersion later : versions) {
                if (one != later
                        && !later.validity().from().isBefore(one.validity().from())
                        && one.validity().overlaps(later.validity())) {
                    throw new InvalidTariff(
                            "Zwei Fassungen gelten am selben Tag: „" + one.id() + "“ "
                                    + German.period(one.validity()) + " und „" + later.id() + "“ "
                                    + German.period(later.validity()) + ".",
                            "Die ältere Fassung am Tag vor der neueren enden lassen („validTo“).");
                }
            }
        }
        return Timeline.over(versions, TariffVersion::validity);
    }
}
