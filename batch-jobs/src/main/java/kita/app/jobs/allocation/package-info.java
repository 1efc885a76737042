/**
 * Awarding places: {@code allocate} (snapshot, solve, check, publish) makes a proposal and changes nothing else; {@code
 * decide} releases it by a second person, opens the contracts and freezes the reasons.
 */
package kita.app.jobs.allocation;
