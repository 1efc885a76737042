package kita.app.jobs.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kita.app.documents.TariffReader;
import kita.app.notices.AttachedFile;
import kita.app.recompute.AttachedComputation;
import kita.app.recompute.CannotRecompute;
import kita.app.recompute.ComputationFile;
import kita.app.recompute.Recheck;
import kita.app.store.documents.DocumentStore;
import kita.app.store.documents.DocumentStore.Kind;
import kita.app.store.documents.DocumentStore.StoredDocument;
import kita.billing.notice.Attachment;
import kita.billing.notice.NoticeContent;
import org.springframework.stereotype.Component;

/** The files that go with notices. The ordinance is kept once for all notices and not with each of them. */
@Component
class Attachments {

    private final DocumentStore documents;

    Attachments(DocumentStore documents) {
        this.documents = documents;
    }

    /** Every wording that the ordinance of the municipality whose transaction this is ever had. */
    Known read() {
        return new Known(documents.all(Kind.TARIFF).stream()
                .collect(Collectors.toMap(StoredDocument::digest, StoredDocument::content, (one, same) -> one)));
    }

    /** Ordinances by the digests of their texts. */
    static final class Known {

        private final Map<String, String> ordinances;
        private final Map<String, AttachedFile> files = new HashMap<>();
        private final Map<String, TariffReader.Cases> readable = new HashMap<>();

        Known(Map<String, String> ordinances) {
            this.ordinances = ordinances;
        }

        List<AttachedFile> of(NoticeContent content) {
            return content.attachment()
                    .map(attachment -> AttachedComputation.files(attachment, file(attachment.ordinance())))
                    .orElse(List.of());
        }

        private AttachedFile file(String ordinance) {
            return files.computeIfAbsent(ordinance, digest -> AttachedComputation.ordinance(ordinance(digest)));
        }

        /** What the notice computes; empty for one that computes nothing. */
        Optional<ComputationFile> computation(NoticeContent content) {
            return content.attachment().map(Known::computation);
        }

        private static ComputationFile computation(Attachment attachment) {
            try {
                return ComputationFile.read(attachment.computation());
            } catch (CannotRecompute ownFile) {
                throw new IllegalStateException(ownFile);
            }
        }

        /** The notice computed once more; empty for one that computes nothing. */
        Optional<Recheck> recheck(NoticeContent content) {
            return content.attachment().map(this::recheck);
        }

        private Recheck recheck(Attachment attachment) {
            try {
                if (!readable.containsKey(attachment.ordinance())) {
                    readable.put(attachment.ordinance(), Recheck.readable(ordinance(attachment.ordinance())));
                }
                return Recheck.by(ComputationFile.read(attachment.computation()), readable.get(attachment.ordinance()));
            } catch (CannotRecompute ownFile) {
                throw new IllegalStateException(ownFile);
            }
        }

        /** Documents are never deleted, so it is there. */
        private String ordinance(String digest) {
            String text = ordinances.get(digest);
            if (text == null) {
                throw new IllegalStateException("No document has the digest " + digest);
            }
            return text;
        }
    }
}
