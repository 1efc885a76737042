/** Workbooks for people, made so that the same content gives the same bytes. */
package kita.app.files;
