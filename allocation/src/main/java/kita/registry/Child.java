package kita.registry;

/** A child (Kind). Names are for people only and never decide anything; identity is the id alone. */
public record Child(ChildId id, PersonName name, BirthDate birthDate) {}
