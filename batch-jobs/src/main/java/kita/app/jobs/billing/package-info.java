/**
 * The month run: prepared by a job, released by a second person, exported by a job. All money is computed in {@code
 * kita.billing}; here it is fetched, written and taken up again after a kill.
 */
package kita.app.jobs.billing;
