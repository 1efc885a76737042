/**
 * The registry of dated facts in the database: bulk upserts that say what changed, and the look-ups that find a
 * contradiction before the database refuses it. Plain JDBC, because a town's file is 100,000 rows and each is compared
 * once.
 */
package kita.app.store.registry;
