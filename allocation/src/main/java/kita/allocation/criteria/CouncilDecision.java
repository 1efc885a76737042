package kita.allocation.criteria;

import java.time.LocalDate;

/** The decision by which the criteria were adopted (Beschluss). */
public record CouncilDecision(String body, LocalDate day, String citation) {}
