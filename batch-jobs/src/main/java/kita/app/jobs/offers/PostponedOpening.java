package kita.app.jobs.offers;

import java.util.List;

/**
 * What moved when a Kita opens late.
 *
 * @param children whose contract begins later
 * @param offers open offers that begin later; their deadlines stay
 * @param toLookAt contracts that a person must look at, in German
 */
public record PostponedOpening(int groups, int children, int offers, List<String> toLookAt) {

    public PostponedOpening {
        toLookAt = List.copyOf(toLookAt);
    }
}
