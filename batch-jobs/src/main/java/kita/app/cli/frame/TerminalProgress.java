package kita.app.cli.frame;

import kita.app.jobs.Progress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal's error stream. */
final class TerminalProgress implements Progress {

    private ProgressBar bar;

    /** The start script knows whether a person watches. */
    static Progress choose() {
        return Boolean.getBoolean("kita.terminal") ? new TerminalProgress() : Progress.SILENT;
    }

    @Override
    public synchronized void begin(String german, long total) {
        end();
        bar = new ProgressBarBuilder()
                .setTaskName(german)
                .setInitialMax(total <= 0 ? -1 : total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void advance(long items) {
        if (bar != null) {
            bar.stepBy(items);
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
