/**
 * From the facts about a household to assessed months: what each child's care costs its payer, with every step on the
 * way. Facts that contradict each other park the household; nothing is guessed.
 */
package kita.billing.assessment;
