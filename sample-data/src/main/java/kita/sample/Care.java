package kita.sample;

/** Forms of care as they are written in the files. */
enum Care {
    KRIPPE("Krippe"),
    KINDERGARTEN("Kindergarten"),
    HORT("Hort");

    private final String german;

    Care(String german) {
        this.german = german;
    }

    String german() {
        return german;
    }
}
