/** Letters that decide nothing: reminders, certificates, announcements of debits. */
package kita.app.jobs.letters;
