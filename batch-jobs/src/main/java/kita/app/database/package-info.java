/**
 * Where the database comes from: a PostgreSQL of our own in the home directory, or a server that the operator names;
 * its roles, its migrations, and the logins with which the rest of the program works.
 */
package kita.app.database;
