/**
 * What is promised to families and how promises change: offers with deadlines, their answers, the deadline of an urgent
 * request, and the guard that compares a proposal with what was promised before anything is sent.
 */
package kita.allocation.offer;
