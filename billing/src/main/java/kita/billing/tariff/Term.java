package kita.billing.tariff;

import java.util.List;
import kita.money.Exact;
import kita.money.Money;

/**
 * An expression of a small closed set: numbers, amounts, facts of the month and arithmetic. Units are checked when it is
 * built, so that euro are never added to children. It cannot loop, and its size is bounded.
 */
public sealed interface Term
        permits Term.Number,
                Term.Euro,
                TermWord,
                TermSum,
                TermProduct,
                TermQuotient,
                TermPercent,
                TermBound,
                TermRounded,
                TermByChildren {

    /** More operations than this nobody can check by hand. */
    int MOST_NODES = 200;

    int MOST_DEPTH = 20;

    /** What a value measures. */
    enum Unit {
        /** An amount of money, in cents. */
        MONEY,
        /** A pure number: hours, children, a factor. */
        NUMBER
    }

    /** How tightly a term binds when it is written down. */
    enum Level {
        SUM,
        PRODUCT,
        ATOM
    }

    /**
     * What a term is asked for.
     *
     * @param amount the child's amount before the rule
     */
    record Frame(WorkingChild child, Exact amount) {}

    /** Writes down what it can ask for itself, its operands aside. */
    void ask(QuestionSheet sheet);

    Unit unit();

    /** How it is computed; to be asked for once and not for every month. */
    TermValue computation();

    /** The exact value, for whoever explains it. */
    default Exact value(Frame frame) {
        return computation().of(frame);
    }

    List<Term> operands();

    Level level(Frame frame);

    /** German: the term with the numbers put in. */
    void write(StringBuilder text, Frame frame);

    /** A number without a unit. */
    record Number(Exact value) implements Term {

        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Unit unit() {
            return Unit.NUMBER;
        }

        @Override
        public TermValue computation() {
            return TermValue.constant(value);
        }

        @Override
        public List<Term> operands() {
            return List.of();
        }

        @Override
        public Level level(Frame frame) {
            return Level.ATOM;
        }

        @Override
        public void write(StringBuilder text, Frame frame) {
            text.append(value.germanNumber());
        }
    }

    /** An amount that stands in the ordinance. */
    record Euro(Money amount) implements Term {

        @Override
        public void ask(QuestionSheet sheet) {}

        @Override
        public Unit unit() {
            return Unit.MONEY;
        }

        @Override
        public TermValue computation() {
            return TermValue.constant(amount.cents());
        }

        @Override
        public List<Term> operands() {
            return List.of();
        }

        @Override
        public Level level(Frame frame) {
            return Level.ATOM;
        }

        @Override
        public void write(StringBuilder text, Frame frame) {
            text.append(amount.german());
        }
    }

    /** As an operand of something that binds as tightly as that, in brackets where needed. */
    static void writeOperand(StringBuilder text, Frame frame, Term term, Level level) {
        boolean brackets = term.level(frame).compareTo(level) < 0;
        text.append(brackets ? "(" : "");
        term.write(text, frame);
        text.append(brackets ? ")" : "");
    }

    /** The value in German, by its unit. */
    static String german(Unit unit, Exact value) {
        return unit == Unit.MONEY ? value.german() : value.germanNumber();
    }

    /** Writes down what a term and all that it is made of can ask for. */
    static void ask(Term term, QuestionSheet sheet) {
        term.ask(sheet);
        term.operands().forEach(operand -> ask(operand, sheet));
    }

    /** Whether the word occurs in the term. */
    static boolean uses(Term term, TermWord word) {
        for (Term operand : term.operands()) {
            if (uses(operand, word)) {
                return true;
            }
        }
        return term == word;
    }

    /** Whether the child that is asked for decides nothing about it, only its household and its month. */
    static boolean isOfHousehold(Term term) {
        return !(term instanceof TermWord word && !word.isOfHousehold())
                && term.operands().stream().allMatch(Term::isOfHousehold);
    }

    /** Whether it never adds fractions of a cent to those that its words may already have. */
    static boolean isWhole(Term term) {
        if (term instanceof TermQuotient || term instanceof TermPercent || term == TermWord.AGREED_DAYS_SHARE) {
            return false;
        }
        if (term instanceof Number number && !number.value().isWholeCents()) {
            return false;
        }
        return term instanceof TermRounded || term.operands().stream().allMatch(Term::isWhole);
    }

    /** The term itself; one that is too large or nested too deeply is refused with {@link InvalidTariff}. */
    static Term bounded(Term term) {
        if (depth(term) > MOST_DEPTH || nodes(term) > MOST_NODES) {
            throw new InvalidTariff(
                    "Die Formel ist zu groß: höchstens " + MOST_NODES + " Teile und " + MOST_DEPTH + " Ebenen.",
                    "Auf mehrere Regeln verteilen.");
        }
        return term;
    }

    private static int depth(Term term) {
        int deepest = 0;
        for (Term operand : term.operands()) {
            deepest = Math.max(deepest, depth(operand));
        }
        return deepest + 1;
    }

    private static int nodes(Term term) {
        int nodes = 1;
        for (Term operand : term.operands()) {
            nodes += nodes(operand);
        }
        return nodes;
    }

    /** Refused unless all terms measure the same. */
    static void requireSameUnit(String operation, List<Term> terms) {
        for (Term term : terms) {
            if (term.unit() != terms.get(0).unit()) {
                throw new InvalidTariff(
                        "„" + operation + "“ verbindet einen Geldbetrag mit einer reinen Zahl.",
                        "Beträge als { euro: … } schreiben und nur Gleiches mit Gleichem verbinden.");
            }
        }
    }

    /** Refused unless there are at least so many terms. */
    static List<Term> requireAtLeast(int least, String operation, List<Term> terms) {
        if (terms.size() < least) {
            throw new InvalidTariff(
                    "„" + operation + "“ braucht mindestens " + least + " Angaben.", "Fehlende Angaben ergänzen.");
        }
        return List.copyOf(terms);
    }
}
