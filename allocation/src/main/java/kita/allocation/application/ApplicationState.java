package kita.allocation.application;

import java.time.LocalDate;
import kita.registry.ContractId;
import kita.registry.KitaId;

/** What became of an application so far. Only a submitted one takes part in an allocation. */
public sealed interface ApplicationState {

    /** Complete and waiting for a decision. */
    record Submitted() implements ApplicationState {}

    /** A place was awarded and the contract opened. */
    record Placed(KitaId kita, ContractId contract, LocalDate decidedOn) implements ApplicationState {}

    /** No place could be awarded. */
    record Refused(LocalDate decidedOn) implements ApplicationState {}

    /** The parents took it back. */
    record Withdrawn(LocalDate on) implements ApplicationState {}
}
