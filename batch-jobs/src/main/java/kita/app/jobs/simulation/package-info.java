/** What another ordinance, or another future, would mean for a town's families. It reads and never writes. */
package kita.app.jobs.simulation;
