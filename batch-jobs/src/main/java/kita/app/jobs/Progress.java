package kita.app.jobs;

/** Who is told how far the work is: a bar on a terminal, nobody in a pipe. */
public interface Progress {

    /**
     * A new stretch of work begins.
     *
     * @param german what is done, for people
     * @param total how many items, 0 if nobody knows yet
     */
    void begin(String german, long total);

    void advance(long items);

    void end();

    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String german, long total) {}

        @Override
        public void advance(long items) {}

        @Override
        public void end() {}
    };
}
