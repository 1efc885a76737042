package kita.app.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kita.app.documents.CriteriaReader;
import kita.app.documents.DocumentRefused;
import kita.app.documents.LayoutReader;
import kita.app.documents.Municipality;
import kita.app.documents.MunicipalityReader;
import kita.app.documents.TariffReader;
import kita.app.jobs.JobRefusedException;
import kita.app.store.documents.DocumentStore.Kind;
import kita.billing.export.layout.Layout;

/** The documents in the folder, each read and proven before anything is stored. */
record HandedIn(Municipality municipality, Map<Kind, String> texts) {

    private static final long MOST_BYTES = 4_000_000;

    /** Refused with all findings if one document is broken; municipality.yaml must be there, because it says who it is. */
    static HandedIn in(Path directory) {
        Map<Kind, String> texts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Path file = directory.resolve(kind.fileName());
            if (Files.isRegularFile(file)) {
                texts.put(kind, text(file));
            }
        }
        if (!texts.containsKey(Kind.MUNICIPALITY)) {
            throw new JobRefusedException("Im Ordner fehlt municipality.yaml; sie sagt, um welche Kommune es geht.");
        }
        try {
            if (texts.containsKey(Kind.TARIFF)) {
                TariffReader.read(Kind.TARIFF.fileName(), texts.get(Kind.TARIFF));
            }
            if (texts.containsKey(Kind.CRITERIA)) {
                CriteriaReader.read(Kind.CRITERIA.fileName(), texts.get(Kind.CRITERIA));
            }
            Optional<Layout> own = Optional.empty();
            if (texts.containsKey(Kind.LAYOUT)) {
                own = Optional.of(LayoutReader.read(Kind.LAYOUT.fileName(), texts.get(Kind.LAYOUT)));
            }
            return new HandedIn(
                    MunicipalityReader.read(Kind.MUNICIPALITY.fileName(), texts.get(Kind.MUNICIPALITY), own), texts);
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new JobRefusedException(file.getFileName() + " ist zu groß für ein Dokument.");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException notUtf8) {
            throw new JobRefusedException(file.getFileName() + " ist nicht als UTF-8 gespeichert.", notUtf8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
