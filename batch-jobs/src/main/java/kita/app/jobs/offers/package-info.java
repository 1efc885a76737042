/**
 * What becomes of promised places: answers to offers, lapsing, withdrawal, a Kita that opens late, and what a person should
 * look at because the world has changed since the promise.
 */
package kita.app.jobs.offers;
