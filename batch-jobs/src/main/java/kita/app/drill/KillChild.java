package kita.app.drill;

import java.nio.file.Path;
import kita.app.jobs.JobRefusedException;
import kita.app.throwaway.Stage;
import kita.registry.Month;

/** The program that is killed: does one month of all towns, from wherever the one before it was stopped. */
final class KillChild {

    static final String READY = "bereit";
    static final int BUSY = 75;

    private KillChild() {}

    /** @param arguments home, folder for files, month */
    public static void main(String[] arguments) {
        Path out = Path.of(arguments[1]);
        Month month = Month.parse(arguments[2]);
        try (Stage stage = KillTowns.stage(Path.of(arguments[0]))) {
            System.out.println(READY);
            MonthWork work = new MonthWork(stage);
            KillTowns.CONTRACTS.keySet().forEach(town -> work.run(town, month, KillTowns.files(out, town)));
        } catch (JobRefusedException.AlreadyRunning deadOnesLock) {
            System.exit(BUSY);
        }
        System.exit(0);
    }
}
