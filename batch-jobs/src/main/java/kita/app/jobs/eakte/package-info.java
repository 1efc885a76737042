/** Hands issued notices over to the electronic file of the authority: the PDF and what the file has to know of it. */
package kita.app.jobs.eakte;
