package kita.app.cli.words;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import kita.app.cli.frame.GermanDay;
import kita.app.store.billing.SiblingConfirmation;

/** A confirmation as people and machines read it. */
public final class SiblingView {

    private SiblingView() {}

    /** One sentence without names. */
    public static String german(SiblingConfirmation one) {
        return "Nr. %d von %s an %s, Haushalt %s: geboren am %s, %s, %d Stunden am Tag, vom %s bis %s%s"
                .formatted(
                        one.number(),
                        one.from(),
                        one.to(),
                        one.household(),
                        GermanDay.of(one.birthDate().day()),
                        one.form().german(),
                        one.hours().daily(),
                        GermanDay.of(one.period().from()),
                        GermanDay.of(one.period().to()),
                        one.revoked()
                                .map(day -> ", widerrufen am " + GermanDay.of(day))
                                .orElse(""));
    }

    /** The same for machines. */
    public static Map<String, Object> json(SiblingConfirmation one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", one.number());
        json.put("from", one.from().value());
        json.put("to", one.to().value());
        json.put("household", one.household().value());
        json.put("born", one.birthDate().day().toString());
        json.put("form", one.form().name());
        json.put("dailyHours", one.hours().daily());
        json.put("weeklyHours", one.hours().weekly());
        json.put("validFrom", one.period().from().toString());
        json.put("validTo", one.period().to().toString());
        json.put("confirmedOn", one.confirmedOn().toString());
        json.put("revokedOn", one.revoked().map(LocalDate::toString).orElse(null));
        return json;
    }
}
