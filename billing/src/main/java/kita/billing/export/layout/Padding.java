package kita.billing.export.layout;

/**
 * Fills a field up to its width.
 *
 * @param width 0 for a field that is as wide as what it holds
 * @param side where the filling goes
 */
public record Padding(int width, char fill, Side side) {

    public static final Padding NONE = new Padding(0, ' ', Side.RIGHT);

    /** Where the filling goes. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** What is wider than the field is refused with {@link UnfitException}; the sign stays before filling zeros. */
    String fill(String text) {
        if (width == 0 || text.length() == width) {
            return text;
        }
        if (text.length() > width) {
            throw new UnfitException("ist breiter als " + width + " Zeichen");
        }
        String filling = Character.toString(fill).repeat(width - text.length());
        if (side == Side.RIGHT) {
            return text + filling;
        }
        return fill == '0' && text.startsWith("-") ? "-" + filling + text.substring(1) : filling + text;
    }
}
