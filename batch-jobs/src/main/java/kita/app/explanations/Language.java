package kita.app.explanations;

/** In which words a notice is explained. The codes are those of ISO 639-1. */
public enum Language {
    DE("de", Direction.LTR),
    EN("en", Direction.LTR),
    TR("tr", Direction.LTR),
    AR("ar", Direction.RTL),
    UK("uk", Direction.LTR),
    RU("ru", Direction.LTR),
    PL("pl", Direction.LTR);

    enum Direction {
        LTR("ltr"),
        RTL("rtl");

        final String html;

        Direction(String html) {
            this.html = html;
        }

        /**
         * A name or number that keeps its own direction inside a sentence. Without it 0391 0000-0 stands as 0-0000 0391
         * between Arabic words (Unicode Standard Annex 9).
         */
        String isolated(String text) {
            return this == RTL ? "\u2068" + text + "\u2069" : text;
        }
    }

    private final String code;
    private final Direction direction;

    Language(String code, Direction direction) {
        this.code = code;
        this.direction = direction;
    }

    public String code() {
        return code;
    }

    Direction direction() {
        return direction;
    }
}
