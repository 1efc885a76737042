package kita.billing.tariff;

import java.util.List;
import java.util.function.Consumer;
import kita.billing.tariff.TermValue.Whole;
import kita.money.Exact;

/** A fact of the child's month that a term reads. */
public enum TermWord implements Term {
    /** Income of the household as the ordinance computes it; of the highest band, the figure that it names. */
    INCOME("income", Unit.MONEY, QuestionSheet::income) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().month().incomeForFormulas();
        }
    },
    DAILY_HOURS("dailyHours", Unit.NUMBER, QuestionSheet::nothing) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().facts().hours().daily();
        }
    },
    WEEKLY_HOURS("weeklyHours", Unit.NUMBER, QuestionSheet::nothing) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().facts().hours().weekly();
        }
    },
    /** The amount as the rules before left it. */
    AMOUNT("amount", Unit.MONEY, QuestionSheet::nothing) {
        @Override
        public TermValue computation() {
            return Frame::amount;
        }
    },
    CHILDREN_IN_CARE("childrenInCare", Unit.NUMBER, QuestionSheet::nothing) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().month().facts().children().size();
        }
    },
    CHILDREN_IN_HOUSEHOLD("childrenInHousehold", Unit.NUMBER, QuestionSheet::family) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().month().facts().family().size();
        }
    },
    /** Adults and children of the household. */
    PERSONS("persons", Unit.NUMBER, QuestionSheet::persons) {
        @Override
        public TermValue computation() {
            return (Whole) frame -> frame.child().month().facts().persons();
        }
    },
    /** Days of care in the month as a share of its days. */
    AGREED_DAYS_SHARE("agreedDaysShare", Unit.NUMBER, QuestionSheet::nothing) {
        @Override
        public TermValue computation() {
            return frame -> frame.child()
                    .facts()
                    .presence()
                    .map(presence -> share(presence, frame))
                    .orElse(Exact.of(1));
        }
    };

    private final String key;
    private final Unit unit;
    private final Consumer<QuestionSheet> asks;

    TermWord(String key, Unit unit, Consumer<QuestionSheet> asks) {
        this.key = key;
        this.unit = unit;
        this.asks = asks;
    }

    /** The word in documents. */
    public String key() {
        return key;
    }

    /** Whether it is the same for all children of a household. */
    boolean isOfHousehold() {
        return switch (this) {
            case INCOME, CHILDREN_IN_CARE, CHILDREN_IN_HOUSEHOLD, PERSONS -> true;
            case DAILY_HOURS, WEEKLY_HOURS, AMOUNT, AGREED_DAYS_SHARE -> false;
        };
    }

    @Override
    public void ask(QuestionSheet sheet) {
        asks.accept(sheet);
    }

    @Override
    public Unit unit() {
        return unit;
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
        text.append(Term.german(unit, value(frame)));
    }

    private static Exact share(Presence presence, Frame frame) {
        int days = presence.last().getDayOfMonth() - presence.first().getDayOfMonth() + 1;
        return Exact.of(days).dividedBy(MonthIndex.days(frame.child().month().month()));
    }
}
