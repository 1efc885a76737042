package kita.billing.tariff;

/** The amounts of a household's month in cents, without the way to them. Reading a refused month answers zero. */
public final class Amounts {

    private final WorkingMonth month;

    Amounts(WorkingMonth month) {
        this.month = month;
    }

    /** The ordinance has no answer; {@link TariffVersion#evaluate} says why. */
    public boolean isRefused() {
        return month.isRefused();
    }

    /** Cents of one child, counted in the order of {@link HouseholdMonth#children}; zero where others collect. */
    public long cents(int child, Charge charge) {
        WorkingChild asked = month.children()[child];
        return month.isRefused() || !asked.isOurs()
                ? 0
                : asked.line(charge).amount().wholeCents();
    }

    /** Cents of all children and charges together. */
    public long total() {
        if (month.isRefused()) {
            return 0;
        }
        long total = 0;
        for (WorkingChild child : month.children()) {
            total = Math.addExact(total, child.cents());
        }
        return total;
    }
}
