package kita.registry;

/** A care contract (Betreuungsvertrag). Never blank. */
public record ContractId(String value) implements Comparable<ContractId> {

    public ContractId {
        Keys.requireKey("ContractId", value);
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
