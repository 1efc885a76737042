package kita.allocation.bound;

/**
 * How many entitled children can have a place at most, whatever the order of the children and whatever families want.
 * Every figure is proved by a cut of the same size. See {@link PlaceNetwork} for what is left out, and why a plan that
 * keeps all limits can never place more.
 *
 * @param entitled children with a legal claim
 * @param july by the last month of the horizon alone (in general July, when everybody has started), at named Kitas
 * @param chain by all months, at named Kitas; never more than {@code july}
 * @param julyWithReach as {@code july}, with the Kitas that the office may offer
 * @param chainWithReach as {@code chain}, with the Kitas that the office may offer
 */
public record PlacementBound(int entitled, int july, int chain, int julyWithReach, int chainWithReach) {}
