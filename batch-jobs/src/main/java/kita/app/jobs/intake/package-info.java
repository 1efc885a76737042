/**
 * Taking in the files of a municipality: {@link kita.app.jobs.intake.Intake} is the door. Rows are checked against each
 * other and against what is on file before they are written, so that a contradiction becomes a row of errors.xlsx and
 * never a failed transaction. The database's own constraints stand behind that and stop the job if a check has a hole.
 *
 * <p>A job that was killed reads its files again from the top: rows that were stored already come out as unchanged, and
 * errors.xlsx is complete. So nothing has to be remembered between the two.
 */
package kita.app.jobs.intake;
