package kita.app.notices;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: at spaces, after hyphens and slashes, and inside a word only if it must. */
final class Wrap {

    private final NoticeFonts.Faces faces;

    Wrap(NoticeFonts.Faces faces) {
        this.faces = faces;
    }

    /** At least one line; a line that another follows ends with a space where the text had one. */
    List<String> lines(String text, Style style, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (String piece : pieces(text)) {
            for (String part : fitting(piece, style, width)) {
                if (!line.isEmpty() && used + style.width(faces, part.stripTrailing()) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.append(part);
                used += style.width(faces, part);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The width of the widest piece that can only be broken by force. */
    float longestPiece(String text, Style style) {
        float longest = 0;
        for (String piece : pieces(text)) {
            longest = Math.max(longest, style.width(faces, piece.stripTrailing()));
        }
        return longest;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (mayBreakAfter(text, i)) {
                pieces.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean mayBreakAfter(String text, int at) {
        char here = text.charAt(at);
        if (here == ' ') {
            return text.charAt(at + 1) != ' ';
        }
        boolean insideWord =
                at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
        return (here == '-' || here == '/') && insideWord;
    }

    /** A piece wider than the line is cut behind an @, else between characters, never between a letter and its mark. */
    private List<String> fitting(String piece, Style style, float width) {
        if (style.width(faces, piece.stripTrailing()) <= width) {
            return List.of(piece);
        }
        int at = piece.indexOf('@') + 1;
        if (at > 0 && at < piece.length()) {
            List<String> parts = new ArrayList<>(fitting(piece.substring(0, at), style, width));
            parts.addAll(fitting(piece.substring(at), style, width));
            return parts;
        }
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < piece.length(); ) {
            int codePoint = piece.codePointAt(i);
            String character = Character.toString(codePoint);
            if (!part.isEmpty()
                    && Character.getType(codePoint) != Character.NON_SPACING_MARK
                    && style.width(faces, part + character) > width) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(character);
            i += character.length();
        }
        parts.add(part.toString());
        return parts;
    }
}
