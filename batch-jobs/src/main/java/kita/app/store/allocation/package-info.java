/** What allocation reads from the registry, and where problems, proposals, releases and decisions are kept. */
package kita.app.store.allocation;
