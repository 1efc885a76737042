-- Why something is not drawn is under the digest of the run; where it means nothing, nothing may stand.
ALTER TABLE kita.collection ADD CONSTRAINT only_an_invoice_says_why CHECK (why IS NULL OR outcome = 'INVOICE');
