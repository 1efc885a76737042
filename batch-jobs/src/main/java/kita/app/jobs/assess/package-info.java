/** The assessing job: facts of the registry into assessed months, household by household. */
package kita.app.jobs.assess;
