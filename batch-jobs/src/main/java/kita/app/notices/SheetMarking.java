package kita.app.notices;

/** What the sheets of a print run carry beside the letter. */
public enum SheetMarking {
    PLAIN,
    /** A Data Matrix on each sheet, by which an inserting machine (Kuvertiermaschine) knows that a letter is whole. */
    DATA_MATRIX
}
