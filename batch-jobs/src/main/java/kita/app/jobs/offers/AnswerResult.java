package kita.app.jobs.offers;

import kita.allocation.offer.Offer;

/**
 * What came of an answer.
 *
 * @param offer as it is now
 * @param contracts contracts that were opened
 * @param goesOnWaiting whether the application takes part in the next allocation
 */
public record AnswerResult(Offer offer, int contracts, boolean goesOnWaiting) {}
