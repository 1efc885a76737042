/**
 * Doing the computation of a notice again: the files that go with it, the code on its paper, and what comes out when the ordinance is asked once
 * more. Needs no database, so that parents and courts can do it, too.
 */
package kita.app.recompute;
