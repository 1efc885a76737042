package kita.app.drill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kita.app.throwaway.Scratch;
import kita.app.throwaway.ServerProcess;
import kita.app.throwaway.Stage;

/** R4. The database goes away in the middle of a month: it is stopped at once, its disk is full, the connection is cut. */
final class DatabaseDrill implements Drill {

    /** The pool takes a connection for alive that answered in the last half second; whoever calls again is slower. */
    private static final int TRUSTED_MILLIS = 600;

    private static final int CONTRACTS = 240;

    /** Room for 200 towns, of which about every seventh is struck in its month; 600 MiB were full by themselves. */
    private static final String DISK_MIB = "1500m";

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String number() {
        return "R4";
    }

    @Override
    public String proves() {
        return "Fällt die Datenbank mitten im Lauf aus (sofort beendet, Platte voll, Verbindung gekappt), so meldet der Lauf"
                + " den Fehler, nichts ist halb gebucht, und der Neustart kommt zum selben Ergebnis.";
    }

    @Override
    public int fullCount() {
        return 20;
    }

    @Override
    public String counted() {
        return "Ausfälle jeder Art";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        stopped(order, log);
        cut(order, log);
        full(order, log);
    }

    private static void stopped(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path home = scratch.folder("home");
            Outage outage = new Outage(
                    "PostgreSQL sofort beendet (-m immediate)",
                    KillTowns.stage(home),
                    scratch.folder("out"),
                    order.dice(),
                    CONTRACTS,
                    log);
            outage.run(order.count(), new Outage.Trouble() {
                        @Override
                        public void strike() throws IOException {
                            ServerProcess.of(home).orElseThrow().stopImmediately();
                        }

                        @Override
                        public Stage mend(Stage broken) {
                            broken.close();
                            return KillTowns.stage(home);
                        }
                    })
                    .close();
        }
    }

    /** By turns the wire is cut and the sessions are ended in the server; the application goes on by itself. */
    private static void cut(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path home = scratch.folder("home");
            Superuser superuser = new Superuser(home);
            try (Stage host = Stage.open(home);
                    CutProxy wire =
                            new CutProxy(ServerProcess.of(home).orElseThrow().port())) {
                Stage guest = Stage.open(
                        scratch.folder("guest"), superuser.through(wire.port()), Map.of("kita.billing.page", 20));
                Outage outage =
                        new Outage("Verbindung gekappt", guest, scratch.folder("out"), order.dice(), CONTRACTS, log);
                int[] times = {0};
                outage.run(order.count(), new Outage.Trouble() {
                            @Override
                            public void strike() throws Exception {
                                if (times[0]++ % 2 == 0) {
                                    wire.cut();
                                } else {
                                    superuser.terminateSessions();
                                }
                            }

                            @Override
                            public Stage mend(Stage alive) throws InterruptedException {
                                Thread.sleep(TRUSTED_MILLIS);
                                return alive;
                            }
                        })
                        .close();
            }
        }
    }

    /** On a file system in memory that only the program sees; made without any right of the operator's. */
    private static void full(DrillOrder order, DrillLog log) throws Exception {
        try (Scratch scratch = new Scratch()) {
            Path disk = scratch.folder("disk");
            List<String> command = new ArrayList<>(List.of(
                    "unshare",
                    "--user",
                    "--map-root-user",
                    "--mount",
                    "sh",
                    "-c",
                    "mount -t tmpfs -o mode=0700,size=" + DISK_MIB + " drill \"$0\" && exec \"$@\"",
                    disk.toString()));
            command.addAll(ChildProcess.java(DiskChild.class, 512));
            command.addAll(List.of(
                    disk.toString(),
                    scratch.folder("out").toString(),
                    Integer.toString(order.count()),
                    Long.toString(order.seed())));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(
                            scratch.folder("errors").resolve("errors.txt").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("KITA_"));
            Process process = builder.start();
            String result = "";
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(DiskChild.ERROR)) {
                        log.shortfall(line.substring(DiskChild.ERROR.length()));
                    } else if (line.startsWith(DiskChild.FIGURE)) {
                        result = line.substring(DiskChild.FIGURE.length());
                    }
                }
            }
            log.require(
                    process.waitFor() == 0,
                    "Die volle Platte ließ sich nicht üben (es braucht unshare mit eigenen Namensräumen): "
                            + Texts.causes(scratch.folder("errors").resolve("errors.txt")));
            log.figure("disk", "Platte voll (eigenes Dateisystem im Speicher, " + DISK_MIB + ")", result);
        }
    }
}
