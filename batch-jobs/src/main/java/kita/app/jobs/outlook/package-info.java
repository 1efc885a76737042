/** What lies ahead for a town's families: proofs that end, prices that change, families to be advised. Reads only. */
package kita.app.jobs.outlook;
