package kita.app.notices;

/** Measures of the letter on A4, in points from the top left corner (DIN 5008, form B). */
final class Paper {

    static final float WIDTH = mm(210);
    static final float HEIGHT = mm(297);

    static final float LEFT = mm(25);
    static final float RIGHT = mm(190);
    static final float TEXT_WIDTH = RIGHT - LEFT;

    static final float LETTERHEAD_TOP = mm(16);

    /** The line with the sender closes the zone above the address. */
    static final float RETURN_LINE_TOP = mm(57.5f);

    static final float ADDRESS_TOP = mm(62.7f);
    static final float ADDRESS_WIDTH = mm(80);
    static final float INFO_LEFT = mm(125);
    static final float INFO_TOP = mm(50);

    static final float FIRST_BODY_TOP = mm(100);
    static final float NEXT_BODY_TOP = mm(30);
    static final float BODY_BOTTOM = mm(270);

    static final float PAGE_HEADER_TOP = mm(15);
    static final float FOOTER_TOP = mm(280);

    static final float FOLD_1 = mm(105);
    static final float PUNCH = mm(148.5f);
    static final float FOLD_2 = mm(210);
    static final float MARK_LEFT = mm(4);

    /**
     * For inserting machines: right of what a printer cannot reach, below the window, the first fold and the upper punch
     * hole (ISO 838), above the punch mark.
     */
    static final float CODE_LEFT = mm(7.5f);

    static final float CODE_TOP = mm(122);

    private Paper() {}

    static float mm(float millimetres) {
        return millimetres * 72 / 25.4f;
    }
}
