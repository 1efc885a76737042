package kita.app.intake;

import java.util.Optional;

/** A sheet that is read from top to bottom, once. Empty rows are passed over. */
public interface SheetSource extends AutoCloseable {

    /** The next row, or empty at the end. */
    Optional<SheetRow> next();

    @Override
    void close();
}
