package kita.app.drill;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kita.app.throwaway.Scratch;

/** R12. Hostile files into the intake of a program that has 256 MiB of memory and 2 seconds for each. */
final class HostileFilesDrill implements Drill {

    private static final int HEAP = 256;
    private static final long MOST_MILLIS = 2_000;

    @Override
    public String name() {
        return "hostile-files";
    }

    @Override
    public String number() {
        return "R12";
    }

    @Override
    public String proves() {
        return "Bösartige Dateien (Zip-Bomben, Makros, Formeln, fremde Verweise, riesige Zellen) werden in Sekunden erkannt,"
                + " mit Angabe von Datei, Zeile und Spalte, ohne den Speicher zu füllen.";
    }

    @Override
    public int fullCount() {
        return HostileFiles.all().size();
    }

    @Override
    public String counted() {
        return "bösartige Dateien";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        Map<HostileFiles.Expected, Integer> outcomes = new EnumMap<>(HostileFiles.Expected.class);
        long slowest = 0;
        int done = 0;
        try (Scratch scratch = new Scratch();
                ChildProcess child = ChildProcess.start(
                        HostileChild.class, HEAP, scratch.folder("out").resolve("errors.txt"), List.of())) {
            Path folder = scratch.folder("files");
            // The first file of all makes the program load its classes.
            Path first = Files.write(
                    folder.resolve("erste.xlsx"), HandmadeWorkbook.withRows("").bytes(true));
            answer(child, first);
            for (Map.Entry<String, HostileFiles.Hostile> file :
                    HostileFiles.all().entrySet()) {
                if (done == order.count()) {
                    break;
                }
                done++;
                Path path = HostileFiles.write(folder, file.getKey(), file.getValue());
                String[] answer = answer(child, path);
                Files.delete(path);
                HostileFiles.Expected expected = file.getValue().expected();
                long millis = Long.parseLong(answer[0].substring(2));
                slowest = Math.max(slowest, millis);
                outcomes.merge(expected, 1, Integer::sum);
                log.require(
                        answer[1].equals(expected.name()),
                        file.getKey() + ": " + answer[1] + " statt " + expected + " (" + answer[2] + ")");
                log.require(millis <= MOST_MILLIS, file.getKey() + ": " + millis + " ms");
                log.require(says(expected, file.getKey(), answer[2]), file.getKey() + ": sagt nicht, wo: " + answer[2]);
            }
        }
        log.figure("files", "Dateien", done);
        log.figure(
                "refused",
                "als Ganzes abgelehnt, mit Dateiname und Abhilfe",
                outcomes.getOrDefault(HostileFiles.Expected.REFUSED, 0));
        log.figure(
                "brokenRows",
                "mit Zeile und Spalte beanstandet",
                outcomes.getOrDefault(HostileFiles.Expected.BROKEN_ROW, 0));
        log.figure(
                "read",
                "sahen nur seltsam aus und wurden gelesen",
                outcomes.getOrDefault(HostileFiles.Expected.READ, 0));
        log.figure("slowestMillis", "längste Dauer einer Datei in Millisekunden", slowest);
        log.figure("heapMiB", "Speicher des Programms in MiB", HEAP);
    }

    private static String[] answer(ChildProcess child, Path file) throws Exception {
        child.tell(file.toString());
        String answer = child.lineWith("= ");
        if (answer.isEmpty()) {
            throw new IllegalStateException("The reading program died at " + file.getFileName());
        }
        return answer.split("\t", -1);
    }

    private static boolean says(HostileFiles.Expected expected, String name, String message) {
        return switch (expected) {
            case REFUSED -> message.startsWith(name + ": ");
            case BROKEN_ROW -> message.startsWith("Zeile ");
            case READ -> true;
        };
    }
}
