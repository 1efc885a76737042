/**
 * Files for finance systems by a layout that is data: sections head, item and foot, lines of fields, each field with a
 * value, a form and perhaps a condition. Records in, bytes out; where a layout is read from is none of its business.
 */
package kita.billing.export.layout;
