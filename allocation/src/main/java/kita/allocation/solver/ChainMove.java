package kita.allocation.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Several groups change their places at once: one moves in, the others move on to make room. */
final class ChainMove extends AbstractMove<AwardPlan> {

    /** One group and what it gets. */
    record Link(AwardDecision decision, JointOption option) {}

    private final List<Link> links;

    ChainMove(List<Link> links) {
        this.links = List.copyOf(links);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<AwardPlan> director) {
        return links.stream().anyMatch(link -> link.decision().choice() != link.option());
    }

    @Override
    protected ChainMove createUndoMove(ScoreDirector<AwardPlan> director) {
        List<Link> back = new ArrayList<>();
        for (Link link : links) {
            back.add(new Link(link.decision(), link.decision().choice()));
        }
        return new ChainMove(back);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<AwardPlan> director) {
        for (Link link : links) {
            director.beforeVariableChanged(link.decision(), "choice");
            link.decision().choose(link.option());
            director.afterVariableChanged(link.decision(), "choice");
        }
    }

    @Override
    public ChainMove rebase(ScoreDirector<AwardPlan> destination) {
        List<Link> rebased = new ArrayList<>();
        for (Link link : links) {
            AwardDecision there = Objects.requireNonNull(destination.lookUpWorkingObject(link.decision()));
            rebased.add(new Link(there, link.option()));
        }
        return new ChainMove(rebased);
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return links.stream().map(Link::decision).toList();
    }

    @Override
    public Collection<?> getPlanningValues() {
        return links.stream().map(Link::option).toList();
    }

    @Override
    public String toString() {
        return links.toString();
    }
}
