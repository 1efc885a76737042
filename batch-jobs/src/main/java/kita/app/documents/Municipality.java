package kita.app.documents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.allocation.offer.AnswerPeriod;
import kita.allocation.offer.GuardLimits;
import kita.allocation.snapshot.PlaceRules;
import kita.billing.ledger.Product;
import kita.billing.notice.IssuingAuthority;
import kita.billing.notice.Remedy;
import kita.billing.run.LaterChange;
import kita.billing.run.StopLimits;
import kita.registry.Month;
import kita.registry.TenantId;

/**
 * Who a municipality is and how it works, as municipality.yaml says.
 *
 * @param land ISO 3166-2:DE code of the Land, such as ST
 * @param dueDay day of the month on which fees fall due, 1 to 31
 * @param announceDays days between the pre-notification of a debit and its due day
 * @param firstBilledMonth first month that is billed with this software; earlier ones stay with what was used before
 * @param billing how it bills where the law leaves the choice
 * @param offers how places are offered; without it an award opens the contract at once
 * @param guard how far a proposal may depart from what was promised
 * @param stateRefund which rules of the ordinance the Land pays for, if it does
 * @param finance in what form the finance system gets what a run posts
 * @param accounts account of the finance system per product; meals need one only where they are charged
 */
public record Municipality(
        TenantId tenant,
        String name,
        String land,
        IssuingAuthority authority,
        Remedy remedy,
        Texts texts,
        Creditor creditor,
        int dueDay,
        int announceDays,
        Month firstBilledMonth,
        Billing billing,
        Allocation allocation,
        Optional<Offers> offers,
        GuardLimits guard,
        Optional<StateRefund> stateRefund,
        Finance finance,
        Map<Product, String> accounts) {

    public Municipality {
        EnumMap<Product, String> sorted = new EnumMap<>(Product.class);
        sorted.putAll(accounts);
        accounts = Collections.unmodifiableMap(sorted);
    }

    /**
     * Choices about billing.
     *
     * @param limits from where on a run is not released without a written reason
     * @param returnCosts who bears what the bank takes for a returned debit
     * @param objections whether an objection that is not decided yet stops dunning
     * @param laterChange what a change brings after a clerk has ignored a difference
     */
    public record Billing(StopLimits limits, ReturnCosts returnCosts, Objections objections, LaterChange laterChange) {

        /** Where the document says nothing. */
        static final Billing USUAL = new Billing(
                StopLimits.NONE, ReturnCosts.MUNICIPALITY, Objections.STOP_NOTHING, LaterChange.WHOLE_DIFFERENCE);
    }

    /** Who bears the bank's costs of a returned debit. */
    public enum ReturnCosts {
        MUNICIPALITY,
        PAYER
    }

    /** What an objection does to the dunning of its payer. */
    public enum Objections {
        STOP_NOTHING,
        STOP_DUNNING
    }

    /**
     * @param layout key of a layout that comes with the program, or {@link #OWN}
     * @param settings what that layout asks the municipality for
     */
    public record Finance(String layout, Map<String, String> settings) {

        /** The layout that the municipality has handed in as layout.yaml. */
        public static final String OWN = "own";

        public boolean isOwn() {
            return layout.equals(OWN);
        }

        public Finance {
            settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        }
    }

    /**
     * Rules of the ordinance whose cost the Land refunds.
     *
     * @param rules by their ids
     * @param citation on what the refund rests
     * @param verified whether somebody has checked it
     */
    public record StateRefund(List<String> rules, String citation, boolean verified) {
        public StateRefund {
            rules = List.copyOf(rules);
        }
    }

    /** Passages of the notices that differ between municipalities. */
    public record Texts(String suspension, String relief) {}

    /** SEPA creditor; identifier and IBAN are checked for their form, the IBAN is without blanks. */
    public record Creditor(String name, String id, String iban) {}

    /**
     * @param firstMonth first month of the Kita year that is awarded
     * @param keyDate facts known on this day decide
     * @param reachMetres how far from home the office offers places
     * @param entitledFromBirth whether the law of the Land grants a claim beyond § 24 SGB VIII
     * @param policy what goes first where both cannot be had; stability, unless the document says otherwise
     * @param reachMinutes how long a measured way may take instead; empty if only metres count
     * @param places how children and staff are counted
     */
    public record Allocation(
            Month firstMonth,
            LocalDate keyDate,
            int reachMetres,
            Optional<Integer> reachMinutes,
            boolean entitledFromBirth,
            Policy policy,
            PlaceRules places) {}

    /**
     * Awards are offers that parents answer.
     *
     * @param declined what becomes of an application whose offer was declined
     * @param lapsed what becomes of it if nobody answered in time
     */
    public record Offers(AnswerPeriod period, AfterNo declined, AfterNo lapsed) {}

    /** Whether an application goes on waiting after an offer that was not taken. */
    public enum AfterNo {
        OUT,
        WAITING
    }

    /** What goes first where a place cannot serve both: nobody passed over by priority, or every claim to a place met. */
    public enum Policy {
        STABILITY_FIRST("stability-first"),
        ENTITLEMENT_FIRST("entitlement-first");

        private final String key;

        Policy(String key) {
            this.key = key;
        }

        /** As documents and files write it. */
        public String key() {
            return key;
        }
    }
}
