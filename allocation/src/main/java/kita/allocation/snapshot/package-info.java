/**
 * From the registry to an allocation problem: free places month by month, places in line, legal claims, offers within
 * reach. Taken at one moment; what is withdrawn or changed later does not reach a problem that is already written.
 */
package kita.allocation.snapshot;
