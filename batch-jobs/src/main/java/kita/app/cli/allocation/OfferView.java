package kita.app.cli.allocation;

import java.util.LinkedHashMap;
import java.util.Map;
import kita.allocation.offer.Offer;
import kita.app.cli.frame.GermanDay;

/** An offer as the command line shows it: by keys, without names. */
final class OfferView {

    private OfferView() {}

    static String german(Offer offer) {
        return "%s: Kita %s, %s ab %s, %d Stunden in der Woche; Antwort bis %s; %s"
                .formatted(
                        offer.application(),
                        offer.seat().kita(),
                        offer.seat().form().german(),
                        offer.seat().start(),
                        offer.seat().hours().weekly(),
                        GermanDay.of(offer.lastDay()),
                        offer.state().german());
    }

    static Map<String, Object> json(Offer offer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("application", offer.application().value());
        json.put("number", offer.number());
        json.put("kita", offer.seat().kita().value());
        json.put("form", offer.seat().form().name());
        json.put("start", offer.seat().start().toString());
        json.put("weeklyHours", offer.seat().hours().weekly());
        json.put("offeredOn", offer.offeredOn().toString());
        json.put("lastDay", offer.lastDay().toString());
        json.put("state", offer.state().getClass().getSimpleName());
        return json;
    }
}
