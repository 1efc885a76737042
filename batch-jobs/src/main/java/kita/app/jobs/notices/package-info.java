/**
 * Issues notices: placement and refusal for every decided application, a fee notice for every payer. Numbered without
 * gaps, stored with their content and digest, then written as files; a kill at any point neither loses nor repeats one.
 */
package kita.app.jobs.notices;
