/**
 * Reading what municipalities hand over: hardened, streaming, row by row. A broken row never stops a file; it becomes a
 * {@link kita.app.intake.RowError} that says in German where it stands, what is wrong and what to do.
 *
 * <p>Files come from outside and are not trusted: nothing is executed, no reference is followed, sizes are bounded.
 */
package kita.app.intake;
