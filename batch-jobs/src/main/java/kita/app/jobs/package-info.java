/** What all Spring Batch jobs share: one door to start them, restart them, and refuse a second start. */
package kita.app.jobs;
