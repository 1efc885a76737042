/**
 * The dated facts that both cores read: who, where, from when to when. Nothing here decides anything.
 *
 * <p>Dates are civil dates of Germany; a {@link kita.registry.Month} is a calendar month; a {@link
 * kita.registry.Period} includes both its ends, as contracts and notices print them.
 */
package kita.registry;
