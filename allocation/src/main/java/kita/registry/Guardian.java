package kita.registry;

/** A guardian (Sorgeberechtigte Person) with the address where notices go. */
public record Guardian(GuardianId id, PersonName name, PostalAddress address) {}
