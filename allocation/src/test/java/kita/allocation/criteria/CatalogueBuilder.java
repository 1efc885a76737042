package kita.allocation.criteria;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.FactKey;
import kita.registry.CareForm;
import kita.registry.Period;
import kita.registry.ProviderId;

/** A sound catalogue for tests, to which each test adds what it is about. */
final class CatalogueBuilder {

    static final FactKey SINGLE = new FactKey("ALLEINERZIEHEND");
    static final FactKey HOURS = new FactKey("ARBEITSSTUNDEN");
    static final FactKey CHILDREN = new FactKey("KINDER_IM_HAUSHALT");
    static final CouncilDecision DECISION = new CouncilDecision("Rat", LocalDate.of(2025, 11, 20), "Beschluss 1/2025");
    static final String SOURCE = "§ 3 der Vergabesatzung";

    private final List<FactDefinition> facts = new ArrayList<>();
    private final List<RankRule> ranks = new ArrayList<>();
    private final List<PointRule> points = new ArrayList<>();
    private final List<PointGroup> groups = new ArrayList<>();
    private final List<LocalCriteria> local = new ArrayList<>();
    private final List<Cap> caps = new ArrayList<>();
    private List<TieBreak> tieBreaks =
            List.of(TieBreak.FAMILY_WITH_OLDER_CHILD, TieBreak.FAMILY_WITH_EARLIER_APPLICATION);
    private Period validity = Period.from(LocalDate.of(2026, 8, 1));
    private CouncilDecision decision = DECISION;
    private int mostLocal = 10;

    static CatalogueBuilder aCatalogue() {
        return new CatalogueBuilder();
    }

    static PointRule fixed(String key, int points, Condition condition) {
        return new PointRule(key, "Kriterium " + key, new Points.Fixed(points), condition, Optional.empty(), SOURCE);
    }

    static PointRule inGroup(String key, int points, Condition condition, String group) {
        return new PointRule(key, "Kriterium " + key, new Points.Fixed(points), condition, Optional.of(group), SOURCE);
    }

    static PointRule graded(String key, FactKey fact, int... leastAndPoints) {
        List<Points.Step> steps = new ArrayList<>();
        for (int i = 0; i < leastAndPoints.length; i += 2) {
            steps.add(new Points.Step(leastAndPoints[i], leastAndPoints[i + 1]));
        }
        return new PointRule(
                key,
                "Kriterium " + key,
                new Points.Graded(fact, steps),
                new Condition.Always(),
                Optional.empty(),
                SOURCE);
    }

    static LocalCriteria ofProvider(String provider, PointRule... rules) {
        return new LocalCriteria(
                provider,
                "Kriterien " + provider,
                new Where.OfProvider(new ProviderId(provider)),
                DECISION,
                List.of(rules));
    }

    static Cap cap(String key, CareForm form, Condition counted, Cap.Most most) {
        return new Cap(key, "Kappe " + key, form, new Where.Everywhere(), counted, most, Cap.Basis.QUOTA, SOURCE);
    }

    CatalogueBuilder yesNo(FactKey key, String label) {
        facts.add(new FactDefinition(key, label, new FactDefinition.Kind.YesNo()));
        return this;
    }

    CatalogueBuilder count(FactKey key, String label, int most) {
        facts.add(new FactDefinition(key, label, new FactDefinition.Kind.Count(most)));
        return this;
    }

    CatalogueBuilder rank(String key, Condition condition) {
        ranks.add(new RankRule(key, "Stufe " + key, condition, SOURCE));
        return this;
    }

    CatalogueBuilder points(PointRule rule) {
        points.add(rule);
        return this;
    }

    CatalogueBuilder group(String key, int most) {
        groups.add(new PointGroup(key, "Gruppe " + key, most, SOURCE));
        return this;
    }

    CatalogueBuilder local(int most, LocalCriteria... criteria) {
        mostLocal = most;
        local.addAll(List.of(criteria));
        return this;
    }

    CatalogueBuilder cap(Cap cap) {
        caps.add(cap);
        return this;
    }

    CatalogueBuilder tieBreaks(TieBreak... chain) {
        tieBreaks = List.of(chain);
        return this;
    }

    CatalogueBuilder valid(Period period) {
        validity = period;
        return this;
    }

    CatalogueBuilder decided(CouncilDecision day) {
        decision = day;
        return this;
    }

    Catalogue build() {
        List<RankRule> all = new ArrayList<>(ranks);
        all.add(new RankRule("alle", "alle übrigen", new Condition.Always(), SOURCE));
        return new Catalogue(
                "test-2026",
                "Vergabekriterien",
                Optional.empty(),
                validity,
                decision,
                List.of(),
                new SchoolEntry(MonthDay.of(6, 30), "§ 37 (1) SchulG LSA"),
                facts,
                all,
                points,
                groups,
                new LocalFrame(mostLocal, SOURCE, local),
                caps,
                tieBreaks);
    }
}
