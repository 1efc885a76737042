package kita.app.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.billing.assessment.AssessedMonth;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.drill.RandomFamilies;
import kita.billing.drill.Told;
import kita.billing.ledger.Entry;
import kita.billing.ledger.PayerNumber;
import kita.billing.ledger.Position;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingWindow;
import kita.billing.run.Difference;
import kita.billing.run.Differences;
import kita.billing.run.Targets;
import kita.money.Money;
import kita.registry.CareForm;
import kita.registry.Month;
import kita.sample.SampleTown;

/**
 * R6. Invented families live through two years in which incomes, households, benefits, hours and contracts change and
 * many changes are told late. Month by month what is known is assessed and the difference posted. At the end the postings
 * must be what one assessment of everything says, month by month and to the cent.
 */
final class HistoriesDrill implements Drill {

    private static final Month FIRST = Month.of(2026, 1);
    private static final int MONTHS = 24;

    @Override
    public String name() {
        return "histories";
    }

    @Override
    public String number() {
        return "R6";
    }

    @Override
    public String proves() {
        return "Wie viel sich auch ändert und wie spät es gemeldet wird: Nach dem letzten Lauf steht im Buch auf den Cent,"
                + " was eine einzige Berechnung aus allen Angaben ergibt.";
    }

    @Override
    public int fullCount() {
        return 10_000;
    }

    @Override
    public String counted() {
        return "Familien über 24 Monate";
    }

    @Override
    public void run(DrillOrder order, DrillLog log) throws Exception {
        Town[] towns = {
            new Town("elbstadt", CareForm.KRIPPE, CareForm.KINDERGARTEN, CareForm.HORT),
            new Town("rheinstadt", CareForm.KRIPPE, CareForm.KINDERGARTEN)
        };
        long entries = 0;
        long corrections = 0;
        long off = 0;
        int parked = 0;
        for (int i = 0; i < order.count(); i++) {
            Life life = new Life(towns[i % towns.length], order.seed() * 1_000_003 + i);
            if (!life.isAssessable()) {
                parked++;
                continue;
            }
            life.live();
            entries += life.entries;
            corrections += life.corrections;
            long cents = life.centsOff();
            off += cents;
            log.require(cents == 0, "Familie " + i + " weicht um " + cents + " Cent ab.");
        }
        log.require(parked < order.count() / 2, parked + " Familien sind Klärfälle; das sagt zu wenig.");
        log.figure("histories", "Familien", order.count());
        log.figure("months", "Monate je Familie, jeder mit eigenem Lauf", MONTHS);
        log.figure("entries", "Buchungen", entries);
        log.figure("corrections", "davon Korrekturen früherer Monate", corrections);
        log.figure("parked", "Klärfälle, für die niemand rechnen kann (widersprüchliche Angaben)", parked);
        log.figure("centsOff", "Abweichung in Cent", off);
    }

    private static final class Town {

        private final CareForm[] forms;
        private final Assessor assessor;

        Town(String key, CareForm... forms) throws IOException, DocumentRefused {
            this.forms = forms;
            try (InputStream in = SampleTown.class.getResourceAsStream("/towns/" + key + "/tariff.yaml")) {
                this.assessor = new Assessor(
                        TariffReader.read("tariff.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
    }

    /** One family and what was posted for it. */
    private static final class Life {

        private static final PayerNumber PAYER = PayerNumber.FIRST;
        private static final ProductAccount ACCOUNT = new ProductAccount("1");

        private final Town town;
        private final HouseholdFacts all;
        private final Map<Position, Money> standing = new TreeMap<>();
        private long entries;
        private long corrections;

        Life(Town town, long seed) {
            this.town = town;
            this.all = withoutDeclared(new RandomFamilies(seed, town.forms).next());
        }

        /** The ordinances of the sample towns ask for nothing beyond. */
        private static HouseholdFacts withoutDeclared(HouseholdFacts facts) {
            return new HouseholdFacts(
                    facts.id(),
                    facts.adults(),
                    facts.payers(),
                    facts.children(),
                    facts.incomes(),
                    facts.benefits(),
                    List.of());
        }

        boolean isAssessable() {
            return assess(all, last()) instanceof Assessment.Assessed;
        }

        void live() {
            for (Month month = FIRST; !month.isAfter(last()); month = month.next()) {
                run(assess(Told.knownOn(all, month.firstDay()), month), month);
            }
            run(assess(all, last()), last());
        }

        private void run(Assessment assessment, Month month) {
            if (assessment instanceof Assessment.Assessed assessed) {
                BillingWindow window = new BillingWindow(FIRST, month);
                for (Difference difference : Differences.between(Targets.of(assessed.months()), standing, window)) {
                    for (Entry entry : difference.entries(PAYER, ACCOUNT)) {
                        entries++;
                        corrections += entry.position().month().equals(month) ? 0 : 1;
                        standing.merge(entry.position(), entry.amount(), Money::plus);
                    }
                }
            }
        }

        /** Added up from the assessed months themselves, without the code that posts. */
        long centsOff() {
            Map<String, Long> once = new TreeMap<>();
            for (AssessedMonth month : ((Assessment.Assessed) assess(all, last())).months()) {
                once.merge(
                        month.payer() + " " + month.child() + " " + month.month() + " "
                                + Targets.product(month.charge(), month.form()),
                        month.amount().cents(),
                        Long::sum);
            }
            Map<String, Long> lived = new TreeMap<>();
            standing.forEach((position, amount) -> lived.merge(
                    position.payer() + " " + position.child() + " " + position.month() + " " + position.product(),
                    amount.cents(),
                    Long::sum));
            Set<String> keys = new TreeSet<>(once.keySet());
            keys.addAll(lived.keySet());
            return keys.stream()
                    .mapToLong(key -> Math.abs(once.getOrDefault(key, 0L) - lived.getOrDefault(key, 0L)))
                    .sum();
        }

        private Assessment assess(HouseholdFacts facts, Month to) {
            return town.assessor.assess(facts, FIRST, to);
        }

        private static Month last() {
            return FIRST.plus(MONTHS - 1);
        }
    }
}
