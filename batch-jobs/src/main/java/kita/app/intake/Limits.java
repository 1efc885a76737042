package kita.app.intake;

import org.apache.poi.openxml4j.util.ZipSecureFile;

/** How much a file may ask of us. A town of a million inhabitants stays far below. */
final class Limits {

    /** The longest text in one cell that any column can use; what is longer is not kept. */
    static final int CELL_CHARACTERS = 1_000;

    /** All shared texts of a workbook together. */
    static final long SHARED_CHARACTERS = 100_000_000;

    static final int SHARED_TEXTS = 3_000_000;

    static final int ROWS = 1_048_576;

    private static final long UNPACKED_BYTES = 800_000_000;
    private static final long PARTS = 200;
    private static final double LEAST_RATIO = 0.005;

    private Limits() {}

    /** POI keeps its limits for the whole JVM; its defaults allow entries of 4 GiB. */
    static void apply() {
        ZipSecureFile.setMaxEntrySize(UNPACKED_BYTES);
        ZipSecureFile.setMaxFileCount(PARTS);
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }
}
