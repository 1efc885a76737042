/** What becomes of issued notices: posted, arrived, contested, final (Bescheidregister). */
package kita.app.jobs.register;
