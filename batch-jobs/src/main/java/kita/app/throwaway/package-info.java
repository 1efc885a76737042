/** The whole application on a home and a database of its own that are thrown away afterwards: for drills and benchmarks. */
package kita.app.throwaway;
