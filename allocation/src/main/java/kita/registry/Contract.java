package kita.registry;

/**
 * A care contract (Betreuungsvertrag): this child in this Kita in this form of care for these hours over this period.
 * A change of hours or form is the end of one contract and the start of the next.
 *
 * @param places licensed places that the child takes: 1, or more where inclusion needs the room of several
 */
public record Contract(
        ContractId id, ChildId child, KitaId kita, CareForm form, CareHours hours, int places, Period period) {

    public Contract {
        if (places < 1) {
            throw new IllegalArgumentException("A child takes at least one place, not " + places + ": " + id);
        }
    }

    /** The contract of a child that takes one place, as nearly all do. */
    public Contract(ContractId id, ChildId child, KitaId kita, CareForm form, CareHours hours, Period period) {
        this(id, child, kita, form, hours, 1, period);
    }
}
