package kita.app.jobs.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kita.billing.simulation.Comparison;

/** Writes what a simulation answered into a folder. */
public final class SimulationFiles {

    private SimulationFiles() {}

    /**
     * A workbook and a picture. Household numbers stand in the workbook, names do not.
     *
     * @param title German: what was compared
     * @return the files, in the order in which they were written
     */
    public static List<Path> write(Path folder, String title, Comparison.Result result) {
        try {
            Files.createDirectories(folder);
            List<Path> files = new ArrayList<>();
            files.add(Files.write(folder.resolve("simulation.xlsx"), SimulationWorkbook.of(title, result)));
            files.add(Files.write(folder.resolve("simulation.png"), SimulationChart.of(title, result)));
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
