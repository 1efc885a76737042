package kita.allocation.solver;

import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/**
 * What makes one plan better than another, as constraint streams. Their order is in {@link AwardWeights}. Public only
 * because OptaPlanner creates it.
 */
public class AwardConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            moreChildrenThanPlaces(factory),
            groupPassedOver(factory),
            entitledChildWithoutPlace(factory),
            siblingsApart(factory),
            lowOrNoWish(factory),
            wayToOfficePlace(factory)
        };
    }

    Constraint moreChildrenThanPlaces(ConstraintFactory factory) {
        return factory.forEach(KitaPlaces.class)
                .filter(places -> places.overfilled() > 0)
                .penalizeConfigurableLong(KitaPlaces::overfilled)
                .justifyWith((places, score) -> AwardJustification.overfilled(places))
                .asConstraint(AwardWeights.OVERFILLED);
    }

    Constraint groupPassedOver(ConstraintFactory factory) {
        return factory.forEach(AwardDecision.class)
                .filter(AwardDecision::isBlocking)
                .penalizeConfigurable()
                .justifyWith((decision, score) -> AwardJustification.passedOver(decision))
                .asConstraint(AwardWeights.BLOCKING);
    }

    Constraint entitledChildWithoutPlace(ConstraintFactory factory) {
        return factory.forEach(AwardDecision.class)
                .filter(decision -> decision.choice().unplacedEntitled > 0)
                .penalizeConfigurableLong(decision -> decision.choice().unplacedEntitled)
                .justifyWith((decision, score) -> AwardJustification.unplaced(decision))
                .asConstraint(AwardWeights.UNPLACED);
    }

    Constraint siblingsApart(ConstraintFactory factory) {
        return factory.forEach(AwardDecision.class)
                .filter(decision -> decision.choice().pairsApart > 0)
                .penalizeConfigurableLong(decision -> decision.choice().pairsApart)
                .justifyWith((decision, score) -> AwardJustification.apart(decision))
                .asConstraint(AwardWeights.APART);
    }

    Constraint lowOrNoWish(ConstraintFactory factory) {
        return factory.forEach(AwardDecision.class)
                .penalizeConfigurableLong(decision -> decision.choice().wishRankSum)
                .justifyWith((decision, score) -> AwardJustification.wishRank(decision))
                .asConstraint(AwardWeights.WISH_RANK);
    }

    Constraint wayToOfficePlace(ConstraintFactory factory) {
        return factory.forEach(AwardDecision.class)
                .filter(decision -> decision.choice().officeMetres > 0)
                .penalizeConfigurableLong(decision -> decision.choice().officeMetres)
                .justifyWith((decision, score) -> AwardJustification.way(decision))
                .asConstraint(AwardWeights.DISTANCE);
    }
}
