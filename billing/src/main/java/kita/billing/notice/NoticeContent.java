package kita.billing.notice;

import java.util.List;
import java.util.Optional;
import kita.money.Money;

/**
 * A notice as text: all that the paper will show, in reading order, and nothing that is not in it.
 *
 * @param subject what the letter is about, one line
 * @param concerns whom it is about, one line per child
 * @param closing the lines after the last section
 * @param attachment with which the notice can be computed again, if there is something to compute
 */
public record NoticeContent(
        NoticeKind kind,
        NoticeHead head,
        String subject,
        List<String> concerns,
        String salutation,
        List<Section> sections,
        List<String> closing,
        Optional<Attachment> attachment) {

    public NoticeContent {
        concerns = concerns.stream().map(Ties::bind).toList();
        sections = List.copyOf(sections);
        closing = closing.stream().map(Ties::bind).toList();
    }

    /** Text alone. */
    public NoticeContent(
            NoticeKind kind,
            NoticeHead head,
            String subject,
            List<String> concerns,
            String salutation,
            List<Section> sections,
            List<String> closing) {
        this(kind, head, subject, concerns, salutation, sections, closing, Optional.empty());
    }

    public Optional<Section> section(Section.Role role) {
        return sections.stream().filter(section -> section.role() == role).findFirst();
    }

    /**
     * What is to be paid more for months that were charged already, below zero if it is less; empty if the notice changes
     * none of them.
     */
    public Optional<Money> changeOfChargedMonths() {
        return ChangesText.sumIn(this);
    }

    /** The day of the notice as the letter shows it. */
    public String date() {
        return Ties.bind(GermanWords.longDay(head.date()));
    }

    /** What stands before its number: Bescheid-Nr., Schreiben-Nr. */
    public String numberLabel() {
        return kind.word() + "-Nr.";
    }

    public String fileName() {
        return kind.fileName(head.number());
    }
}
