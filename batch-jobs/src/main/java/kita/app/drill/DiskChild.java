package kita.app.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import kita.app.throwaway.Stage;

/** Works on a small file system of its own that fills up in the middle of a month. */
final class DiskChild {

    static final String ERROR = "FEHLT ";
    static final String FIGURE = "ERGEBNIS ";

    private static final int MIB = 1 << 20;
    /** How much is left free at most when trouble strikes; a month of the town needs more. */
    private static final int MOST_FREE = MIB / 64;
    /** PostgreSQL extends tables in leaps; the month of a small town often fits into what the towns before it left over. */
    private static final int CONTRACTS = 1_500;

    private DiskChild() {}

    /** @param arguments folder of the small file system, folder for files, how often, seed */
    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        Path home = disk.resolve("home");
        Files.createDirectories(home);
        Random dice = new Random(Long.parseLong(arguments[3]));
        DrillLog log = new DrillLog(line -> {});
        Outage outage = new Outage("Platte voll", KillTowns.stage(home), Path.of(arguments[1]), dice, CONTRACTS, log);
        Stage last = outage.run(Integer.parseInt(arguments[2]), new Full(disk, home, dice));
        last.close();
        log.shortfalls().forEach(shortfall -> System.out.println(ERROR + shortfall));
        log.figures().values().forEach(figure -> System.out.println(FIGURE + figure.value()));
        System.exit(0);
    }

    private record Full(Path disk, Path home, Random dice) implements Outage.Trouble {

        @Override
        public void strike() throws IOException {
            byte[] block = new byte[MIB];
            long leave = dice.nextInt(MOST_FREE);
            try (OutputStream out = Files.newOutputStream(ballast())) {
                for (long free = free() - leave; free > 0; free = free() - leave) {
                    out.write(block, 0, (int) Math.min(MIB, free));
                }
            } catch (IOException full) {
                // Others wrote meanwhile: then it is full all the same.
            }
        }

        private long free() throws IOException {
            return Files.getFileStore(disk).getUsableSpace();
        }

        @Override
        public Stage mend(Stage broken) throws IOException {
            Files.deleteIfExists(ballast());
            broken.close();
            return KillTowns.stage(home);
        }

        private Path ballast() {
            return disk.resolve("ballast");
        }
    }
}
