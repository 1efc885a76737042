/** For which municipality a transaction works: the hook that row-level security hangs on. */
package kita.app.tenant;
