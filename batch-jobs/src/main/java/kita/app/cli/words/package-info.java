/** How results are told that more than one room shows, so that the demo and the command itself say the same. */
package kita.app.cli.words;
