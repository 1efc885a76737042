/** The ways on which issued notices leave: the print run, and retrieval with consent. */
package kita.app.jobs.delivery;
