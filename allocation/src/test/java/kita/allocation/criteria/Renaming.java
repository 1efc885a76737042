package kita.allocation.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kita.allocation.application.DeclaredFact;
import kita.registry.ApplicationId;
import kita.registry.KitaId;
import kita.registry.ProviderId;

/** The same catalogue, child or Kita under other ids, and copies with a part exchanged. */
final class Renaming {

    private Renaming() {}

    static ApplicantFacts renamed(ApplicantFacts child) {
        Set<KitaId> siblings = new HashSet<>();
        child.siblingKitas().forEach(kita -> siblings.add(renamed(kita)));
        return copy(child, new ApplicationId("neu"), child.declared(), siblings, child.family());
    }

    static Catalogue renamed(Catalogue catalogue) {
        List<RankRule> ranks = catalogue.ranks().stream()
                .map(rank -> new RankRule(rank.key(), rank.label(), renamed(rank.condition()), rank.citation()))
                .toList();
        List<LocalCriteria> local = catalogue.local().criteria().stream()
                .map(one -> new LocalCriteria(
                        one.key(), one.label(), renamed(one.where()), one.decision(), renamed(one.points())))
                .toList();
        List<Cap> caps = catalogue.caps().stream()
                .map(cap -> CatalogueBuilder.cap(cap.key(), cap.form(), renamed(cap.counted()), cap.most()))
                .toList();
        LocalFrame frame =
                new LocalFrame(catalogue.local().mostPoints(), catalogue.local().citation(), local);
        return copy(catalogue, ranks, renamed(catalogue.points()), frame, caps);
    }

    private static List<PointRule> renamed(List<PointRule> rules) {
        return rules.stream()
                .map(rule -> new PointRule(
                        rule.key(),
                        rule.label(),
                        rule.points(),
                        renamed(rule.condition()),
                        rule.group(),
                        rule.citation()))
                .toList();
    }

    private static Condition renamed(Condition condition) {
        if (condition instanceof Condition.At at) {
            return new Condition.At(renamed(at.where()));
        }
        if (condition instanceof Condition.All all) {
            return new Condition.All(all.parts().stream().map(Renaming::renamed).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Condition.Any(any.parts().stream().map(Renaming::renamed).toList());
        }
        return condition;
    }

    private static Where renamed(Where where) {
        if (where instanceof Where.OfProvider of) {
            return new Where.OfProvider(new ProviderId("neu-" + of.provider()));
        }
        return where instanceof Where.AtKitas at
                ? new Where.AtKitas(at.kitas().stream().map(Renaming::renamed).toList())
                : where;
    }

    static Site renamed(Site site) {
        return new Site(renamed(site.kita()), new ProviderId("neu-" + site.provider()));
    }

    private static KitaId renamed(KitaId kita) {
        return new KitaId("neu-" + kita);
    }

    static ApplicantFacts copy(
            ApplicantFacts child,
            ApplicationId id,
            List<DeclaredFact> facts,
            Set<KitaId> siblings,
            ApplicantFacts.FamilyFacts family) {
        return new ApplicantFacts(
                id,
                child.birthDate(),
                child.received(),
                child.start(),
                child.formAtStart(),
                child.keyDate(),
                facts,
                siblings,
                child.ownCrecheKitas(),
                family);
    }

    static Catalogue copy(
            Catalogue catalogue, List<RankRule> ranks, List<PointRule> points, LocalFrame local, List<Cap> caps) {
        return new Catalogue(
                catalogue.id(),
                catalogue.title(),
                catalogue.replaces(),
                catalogue.validity(),
                catalogue.decision(),
                catalogue.modelledOn(),
                catalogue.schoolEntry(),
                catalogue.facts(),
                ranks,
                points,
                catalogue.groups(),
                local,
                caps,
                catalogue.tieBreaks());
    }
}
