package kita.app.jobs;

import org.springframework.stereotype.Component;

/** Passes progress on to whoever listens at the moment; steps are built before anyone does. */
@Component
public class ProgressRelay implements Progress {

    private volatile Progress listener = Progress.SILENT;

    public void listen(Progress newListener) {
        this.listener = newListener;
    }

    @Override
    public void begin(String german, long total) {
        listener.begin(german, total);
    }

    @Override
    public void advance(long items) {
        listener.advance(items);
    }

    @Override
    public void end() {
        listener.end();
    }
}
