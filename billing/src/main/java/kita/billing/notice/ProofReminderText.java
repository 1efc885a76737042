package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Fact;
import kita.billing.notice.Block.Facts;
import kita.billing.notice.Block.Items;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.ProofReminder.Consequence;
import kita.billing.notice.ProofReminder.EndingProof;
import kita.billing.notice.ProofReminder.Proven;
import kita.billing.notice.Section.Role;

/** The wording of a reminder: which proof, until when, what it costs to forget it, and what to send. */
final class ProofReminderText {

    private final ProofReminder reminder;

    private ProofReminderText(ProofReminder reminder) {
        this.reminder = reminder;
    }

    static NoticeContent write(ProofReminder reminder) {
        ProofReminderText text = new ProofReminderText(reminder);
        return new NoticeContent(
                reminder.kind(),
                reminder.head(),
                text.subject(),
                reminder.concerns(),
                CommonText.salutation(reminder.head()),
                List.of(text.proofs(), text.consequence(), text.nextSteps()),
                CommonText.closingOfLetter(reminder.head()));
    }

    private String subject() {
        return isOne() ? "Bitte geben Sie uns einen neuen Nachweis" : "Bitte geben Sie uns neue Nachweise";
    }

    private boolean isOne() {
        return reminder.proofs().size() == 1;
    }

    private boolean hasEnded(EndingProof proof) {
        return proof.lastDay().isBefore(reminder.head().date());
    }

    private Section proofs() {
        boolean ended = reminder.proofs().stream().allMatch(this::hasEnded);
        return new Section(
                Role.OPERATIVE,
                CommonText.NO_HEADING,
                List.of(
                        new Paragraph(intro(ended)),
                        new Table(
                                List.of(Column.text("Nachweis über"), Column.text(ended ? "galt bis" : "gilt bis")),
                                reminder.proofs().stream()
                                        .map(proof ->
                                                List.of(label(proof.what()), GermanWords.longDay(proof.lastDay())))
                                        .toList())));
    }

    private String intro(boolean ended) {
        if (isOne()) {
            return ended
                    ? "dieser Nachweis ist abgelaufen, und einen neuen haben wir noch nicht:"
                    : "Sie haben uns einen Nachweis gegeben, der bald abläuft:";
        }
        return ended
                ? "diese Nachweise sind abgelaufen, und neue haben wir noch nicht:"
                : "Sie haben uns Nachweise gegeben, die bald ablaufen:";
    }

    private static String label(Proven proven) {
        if (proven instanceof Proven.Grant grant) {
            return grant.german();
        }
        if (proven instanceof Proven.CareElsewhere care) {
            return "Betreuung von " + care.child().full() + " in einer anderen Einrichtung";
        }
        if (proven instanceof Proven.Hardship) {
            return "Ihre wirtschaftlichen Verhältnisse (Erlass des Beitrags)";
        }
        return ((Proven.Income) proven)
                .other()
                .map(person -> "Einkommen von " + person.full())
                .orElse("Ihr Einkommen");
    }

    private Section consequence() {
        return new Section(
                Role.ADVICE,
                isOne() ? "Ohne neuen Nachweis" : "Ohne neue Nachweise",
                consequence(reminder.consequence()));
    }

    private static List<Block> consequence(Optional<Consequence> known) {
        if (known.isEmpty()) {
            return List.of(new Paragraph("Ohne neuen Nachweis kann sich Ihr Beitrag ändern."));
        }
        Consequence consequence = known.get();
        if (consequence.now().equals(consequence.then())) {
            return List.of(new Paragraph("Nach heutigem Stand bleibt Ihr Beitrag bei "
                    + consequence.now().german() + " im Monat. Wir brauchen den Nachweis trotzdem, weil wir sonst nicht"
                    + " wissen, ob sich etwas geändert hat."));
        }
        return List.of(
                new Paragraph("Fehlt der neue Nachweis, ändert sich nach heutigem Stand Ihr Beitrag für alle Kinder"
                        + " zusammen:"),
                new Facts(List.of(
                        new Fact(
                                "im " + GermanWords.month(consequence.last()),
                                consequence.now().german() + " im Monat"),
                        new Fact(
                                "ab " + GermanWords.month(consequence.last().next()),
                                consequence.then().german() + " im Monat"))));
    }

    private Section nextSteps() {
        List<String> steps = new ArrayList<>();
        for (EndingProof proof : reminder.proofs()) {
            String step = send(proof.what());
            if (!steps.contains(step)) {
                steps.add(step);
            }
        }
        steps.add("Haben Sie uns schon alles geschickt? Dann müssen Sie nichts mehr tun.");
        return new Section(
                Role.NEXT_STEPS,
                "Das können Sie tun",
                List.of(
                        new Items(steps),
                        new Paragraph(CommonText.contact(reminder.head().authority()))));
    }

    private static String send(Proven proven) {
        if (proven instanceof Proven.Grant grant) {
            return "Schicken Sie uns den neuen Bescheid über " + grant.german()
                    + ". Ist er beantragt, aber noch nicht da, schicken Sie uns eine Kopie des Antrags. Erhalten Sie die"
                    + " Leistung nicht mehr, teilen Sie uns das bitte mit.";
        }
        if (proven instanceof Proven.CareElsewhere care) {
            return "Schicken Sie uns eine neue Bestätigung der Einrichtung, die "
                    + care.child().given() + " betreut.";
        }
        if (proven instanceof Proven.Hardship) {
            return "Stellen Sie einen neuen Antrag auf Erlass, wenn der Beitrag für Sie weiterhin nicht zumutbar ist.";
        }
        return "Schicken Sie uns einen neuen Nachweis über das Einkommen, zum Beispiel den letzten Steuerbescheid oder die"
                + " letzten Gehaltsabrechnungen.";
    }
}
