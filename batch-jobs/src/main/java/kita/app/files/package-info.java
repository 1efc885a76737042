/** What all workbooks for people have in common: looks, tables, packing; made so that the same content gives the same bytes. */
package kita.app.files;
