package kita.app.jobs.allocation;

import kita.allocation.offer.PromisedPlace;
import kita.registry.ApplicationId;
import kita.registry.BirthDate;
import kita.registry.ChildId;

/**
 * A place that is promised to a child.
 *
 * @param number of the decision that it rests on
 */
public record Promise(ApplicationId application, int number, ChildId child, BirthDate birthDate, PromisedPlace seat) {}
