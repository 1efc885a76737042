package kita.billing.export.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kita.billing.export.PostingRecord;
import kita.money.Money;

/**
 * Writes the entries of a released run into one file, or into several where the finance system takes only so many
 * entries at once. Each file is complete, with head and foot of its own. Refusals are those of {@link RecordWriter}.
 */
public final class RecordFiles implements AutoCloseable {

    /** Where files come to be. */
    @FunctionalInterface
    public interface Folder {
        OutputStream create(String fileName) throws IOException;
    }

    private final Layout layout;
    private final RunFacts run;
    private final List<FilePart> parts;
    private final Folder folder;
    private OutputStream out;
    private RecordWriter writer;
    private int part;
    private long inPart;

    /** @param parts all files; together they must hold what the run holds, else {@link IllegalStateException} */
    public RecordFiles(Layout layout, RunFacts run, List<FilePart> parts, Folder folder) throws IOException {
        this.layout = layout;
        this.run = run;
        this.parts = List.copyOf(parts);
        this.folder = folder;
        long count = parts.stream().mapToLong(FilePart::count).sum();
        Money sum = parts.stream().map(FilePart::sum).reduce(Money.ZERO, Money::plus);
        if (count != run.count() || !sum.equals(run.sum())) {
            throw new IllegalStateException("The files of run " + run.run() + " would hold " + count + " entries of "
                    + sum + ", released are " + run.count() + " of " + run.sum());
        }
        open();
    }

    private void open() throws IOException {
        FilePart holding = parts.get(part);
        part++;
        inPart = 0;
        out = folder.create(layout.fileName(part));
        writer = new RecordWriter(layout, run.part(part, holding), out);
    }

    public void add(PostingRecord posting) throws IOException {
        if (inPart == parts.get(part - 1).count() && part < parts.size()) {
            endPart();
            open();
        }
        writer.add(posting);
        inPart++;
    }

    /** Ends the last file; nothing follows. */
    public void finish() throws IOException {
        if (part < parts.size()) {
            throw new IllegalStateException("Of run " + run.run() + " " + (parts.size() - part) + " files are missing");
        }
        endPart();
    }

    private void endPart() throws IOException {
        writer.finish();
        out.close();
    }

    /** Leaves no file open, whatever happened. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
