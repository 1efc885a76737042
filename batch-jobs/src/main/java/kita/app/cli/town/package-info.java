/** Setting up a municipality and looking at what is stored: for operators, and for those who try the program out. */
package kita.app.cli.town;
