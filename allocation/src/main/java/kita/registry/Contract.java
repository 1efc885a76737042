package kita.registry;

/**
 * A care contract (Betreuungsvertrag): this child in this Kita in this form of care for these hours over this period.
 * A change of hours or form is the end of one contract and the start of the next.
 */
public record Contract(ContractId id, ChildId child, KitaId kita, CareForm form, CareHours hours, Period period) {}
