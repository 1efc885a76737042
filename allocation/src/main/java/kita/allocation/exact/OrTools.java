package kita.allocation.exact;

import com.google.ortools.Loader;

/** Loads the native library of OR-Tools, once. */
public final class OrTools {

    private static boolean loaded;

    private OrTools() {}

    /**
     * Must be called before the first class of OR-Tools is touched; later calls do nothing.
     *
     * @throws NativeLibraryMissing if this machine has no such library
     */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        try {
            Loader.loadNativeLibraries();
        } catch (RuntimeException | LinkageError failure) {
            throw new NativeLibraryMissing(failure);
        }
        loaded = true;
    }

    /** OR-Tools cannot run here; everything else can. The message is German and says what to do. */
    public static final class NativeLibraryMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NativeLibraryMissing(Throwable cause) {
            super(
                    "Die Programmbibliothek OR-Tools lässt sich auf diesem Rechner (%s, %s) nicht laden: %s. Gebraucht wird sie nur für die exakten Vergleichsverfahren; gebaut wird sie mit -Dortools.platform=… (linux-x86-64, linux-aarch64, darwin-x86-64, darwin-aarch64, win32-x86-64)."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch"), cause.getMessage()),
                    cause);
        }
    }
}
