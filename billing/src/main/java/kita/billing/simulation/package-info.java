/**
 * What another ordinance, or another future of the one in force, would mean for the families of a town. Nothing here is
 * charged to anybody.
 */
package kita.billing.simulation;
