/** Law and settings as documents: each version is kept, the newest is in force. */
package kita.app.store.documents;
