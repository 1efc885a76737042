package kita.app.recompute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.app.recompute.ComputationFile.Line;
import kita.app.store.Sha256;
import kita.billing.assessment.Recomputation;
import kita.billing.assessment.Step;
import kita.billing.notice.GermanWords;
import kita.billing.tariff.Evaluation.ChildFee;
import kita.billing.tariff.FeeStep;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.TablePage;
import kita.billing.tariff.TariffExample;
import kita.billing.tariff.TariffGapException;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.ChildId;
import kita.registry.Month;

/**
 * The answer of the ordinance to the facts of a notice, asked again month by month.
 *
 * @param facts German names of what the ordinance asks families to declare, by their keys
 * @param lines in the order of the file
 */
public record Recheck(ComputationFile file, String ordinanceTitle, Map<String, String> facts, List<CheckedLine> lines) {

    /** How a line came out. */
    public enum Outcome {
        SAME("stimmt"),
        OTHER("stimmt nicht"),
        /** The months were not answered by one question; the steps are those of the notice, if they were told. */
        NOT_ASKED("nicht nachgerechnet");

        private final String german;

        Outcome(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /**
     * @param why German: what differs or why nobody was asked; empty if all is the same
     * @param steps of the first month: computed again, or those of the notice where nothing was
     */
    public record CheckedLine(Line line, Outcome outcome, Optional<String> why, List<CheckedStep> steps) {}

    /** @param page where in its table the amount stands, if it stands in one */
    public record CheckedStep(String text, Money amount, String citation, Optional<TablePage> page) {

        private static CheckedStep of(FeeStep step) {
            return new CheckedStep(
                    step.sentence(), step.amount(), step.citation().text(), step.page());
        }

        private static CheckedStep of(Step step) {
            return new CheckedStep(step.sentence(), step.amount(), step.citation(), Optional.empty());
        }
    }

    public Recheck {
        facts = Map.copyOf(facts);
        lines = List.copyOf(lines);
    }

    /** Whether nothing came out otherwise. */
    public boolean holds() {
        return lines.stream().noneMatch(line -> line.outcome() == Outcome.OTHER);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /**
     * @param ordinance text of the ordinance's document; refused with {@link CannotRecompute} if it is not the one of the
     *     notice
     */
    public static Recheck of(ComputationFile file, String ordinance) throws CannotRecompute {
        if (!Sha256.of(ordinance).equals(file.ordinance())) {
            throw new CannotRecompute("Diese Satzung ist nicht die des Bescheids " + file.notice()
                    + " (andere Prüfsumme). Die Datei " + ComputationFile.ORDINANCE
                    + " aus der elektronischen Fassung des Bescheids nehmen oder beim Jugendamt erfragen.");
        }
        return by(file, readable(ordinance));
    }

    /** An ordinance by which many notices are computed again; refused with {@link CannotRecompute} with all findings. */
    public static TariffReader.Cases readable(String ordinance) throws CannotRecompute {
        try {
            return TariffReader.readForCases(ComputationFile.ORDINANCE, ordinance);
        } catch (DocumentRefused refused) {
            throw new CannotRecompute(refused.getMessage());
        }
    }

    /** As {@link #of}, by an ordinance whose digest was compared already. */
    public static Recheck by(ComputationFile file, TariffReader.Cases cases) throws CannotRecompute {
        try {
            List<CheckedLine> lines = new ArrayList<>();
            for (Line line : file.lines()) {
                lines.add(check(line, cases));
            }
            return new Recheck(file, cases.tariff().title(), cases.factNames(), lines);
        } catch (DocumentRefused refused) {
            throw new CannotRecompute(refused.getMessage());
        }
    }

    private static CheckedLine check(Line line, TariffReader.Cases cases) throws DocumentRefused {
        if (line.facts().isEmpty()) {
            return printed(
                    line,
                    Outcome.NOT_ASKED,
                    "Der Monat wurde in Teilen oder nach einem anderen Wortlaut der Satzung gerechnet, oder ein Teil des"
                            + " Beitrags ist erlassen oder bleibt außer Betracht; "
                            + (line.steps().isEmpty()
                                    ? "die Schritte stehen im Bescheid."
                                    : "hier stehen die Schritte des Bescheids."));
        }
        List<CheckedStep> steps = List.of();
        for (Month month : line.firstMonth().through(line.lastMonth()).toList()) {
            Optional<ChildFee> fee = ask(line, line.facts().get(), month, cases);
            if (fee.isEmpty()) {
                return printed(
                        line,
                        Outcome.OTHER,
                        "Die Satzung nennt für " + GermanWords.months(month, month) + " keinen Beitrag.");
            }
            List<Step> frozen =
                    line.steps().stream().map(ComputationFile.PrintedStep::step).toList();
            List<CheckedStep> computed =
                    fee.get().steps().stream().map(CheckedStep::of).toList();
            boolean comesOut = frozen.isEmpty()
                    ? fee.get().amount().equals(line.money())
                    : Recomputation.comesOut(frozen, line.money(), fee.get());
            if (!comesOut) {
                return new CheckedLine(line, Outcome.OTHER, Optional.of(difference(line, month, fee.get())), computed);
            }
            if (steps.isEmpty()) {
                steps = frozen.isEmpty() ? computed : withRemarks(computed, frozen);
            }
        }
        return new CheckedLine(line, Outcome.SAME, Optional.empty(), steps);
    }

    /** What the notice says behind the computation about when something was reported. */
    private static List<CheckedStep> withRemarks(List<CheckedStep> computed, List<Step> frozen) {
        List<CheckedStep> all = new ArrayList<>(computed);
        frozen.subList(computed.size(), frozen.size()).forEach(remark -> all.add(CheckedStep.of(remark)));
        return List.copyOf(all);
    }

    private static String difference(Line line, Month month, ChildFee fee) {
        String named = GermanWords.months(month, month);
        return fee.amount().equals(line.money())
                ? "Für " + named + " kommt derselbe Betrag auf anderem Weg heraus."
                : "Für " + named + " kommt " + fee.amount().german() + " heraus, im Bescheid stehen "
                        + line.money().german() + ".";
    }

    private static CheckedLine printed(Line line, Outcome outcome, String why) {
        return new CheckedLine(
                line,
                outcome,
                Optional.of(why),
                line.steps().stream().map(step -> CheckedStep.of(step.step())).toList());
    }

    private static Optional<ChildFee> ask(Line line, Map<String, Object> facts, Month month, TariffReader.Cases cases)
            throws DocumentRefused {
        TariffExample family = cases.read(ComputationFile.NAME, ComputationFile.caseOf(facts, month));
        try {
            TariffVersion version = cases.tariff().at(month);
            Optional<HouseholdMonth> asked = family.asked(version);
            return asked.isEmpty()
                    ? Optional.empty()
                    : Recomputation.fee(version, asked.get(), new ChildId(line.child()), line.charge());
        } catch (TariffGapException gap) {
            return Optional.empty();
        }
    }
}
