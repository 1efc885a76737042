/**
 * What every command stands on: the session, the answer, exit codes, the reading and writing of documents, and the options
 * that mean the same everywhere. It knows no command.
 */
package kita.app.cli.frame;
