package kita.app.jobs.billing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import kita.app.store.Sha256;
import kita.billing.ledger.Digest;

/** A folder of new files that notes the digest of each one when it is closed. */
final class DigestedFolder {

    private static final int BUFFER = 1 << 16;

    /** Writes one file. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final Map<String, Digest> digests = new TreeMap<>();

    DigestedFolder(Path folder) {
        this.folder = folder;
    }

    void write(String name, Writing writing) throws IOException {
        try (OutputStream out = create(name)) {
            writing.to(out);
        }
    }

    OutputStream create(String name) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        return new BufferedOutputStream(new DigestOutputStream(file, sha256), BUFFER) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                super.close();
                if (!closed) {
                    closed = true;
                    digests.put(name, new Digest(Sha256.hex(sha256.digest())));
                }
            }
        };
    }

    /** Of all files closed so far, by name. */
    Map<String, Digest> digests() {
        return new TreeMap<>(digests);
    }
}
