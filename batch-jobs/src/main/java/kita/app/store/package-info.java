/** The way to the database. Entities and queries live in the packages below, one per room of the house. */
package kita.app.store;
