/** Files that leave the house: records in, bytes out. The same records give the same bytes, wherever and whenever. */
package kita.billing.export;
