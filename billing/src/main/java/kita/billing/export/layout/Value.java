package kita.billing.export.layout;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kita.billing.export.PostingRecord;
import kita.money.Money;

/**
 * All that a layout may ask for; names of persons are not among it, for a finance system needs no social data to take
 * money in.
 */
public enum Value {
    TENANT("tenant", run(Kind.TEXT, facts -> facts.run().tenant().value())),
    MUNICIPALITY("municipality", run(Kind.TEXT, RunFacts::municipality)),
    RUN_NUMBER("runNumber", run(Kind.NUMBER, facts -> (long) facts.run().number())),
    RUN_MONTH("runMonth", run(Kind.DAY, facts -> facts.run().month().firstDay())),
    /** Month and number of the run in digits, such as 202609001; unique within the municipality. */
    FILE_NUMBER("fileNumber", run(Kind.TEXT, facts -> facts.run().compact())),
    /** Day of the run as told, never the clock; its time of day is midnight. */
    BUSINESS_DAY("businessDay", run(Kind.DAY, facts -> facts.terms().businessDay())),
    BUSINESS_MONTH_START("businessMonthStart", run(Kind.DAY, facts -> businessMonth(facts, 1))),
    BUSINESS_MONTH_END(
            "businessMonthEnd",
            run(Kind.DAY, facts -> businessMonth(facts, 1).plusMonths(1).minusDays(1))),
    /** First of January, for the financial year of German municipalities is the calendar year. */
    BUSINESS_YEAR_START(
            "businessYearStart", run(Kind.DAY, facts -> businessMonth(facts, 1).withDayOfYear(1))),
    DUE_DATE("dueDate", run(Kind.DAY, facts -> facts.terms().dueDate())),
    DIGEST("digest", run(Kind.TEXT, facts -> facts.digest().hex())),
    PREPARED_BY("preparedBy", run(Kind.TEXT, facts -> facts.preparedBy().value())),
    RELEASED_BY("releasedBy", run(Kind.TEXT, facts -> facts.releasedBy().value())),
    /** Number of the file, from 1, where the finance system takes only so many entries at once. */
    FILE_PART("filePart", run(Kind.NUMBER, facts -> (long) facts.part())),
    COUNT("count", run(Kind.NUMBER, RunFacts::count)),
    SUM("sum", run(Kind.AMOUNT, RunFacts::sum)),

    DOCUMENT_NUMBER("documentNumber", number(PostingRecord::number)),
    REFERENCE("reference", item(Kind.TEXT, posting -> posting.reference().value())),
    PAYER_NUMBER("payerNumber", number(posting -> posting.entry().payer().value())),
    CARE_MONTH(
            "careMonth",
            item(Kind.DAY, posting -> posting.entry().position().month().firstDay())),
    PRODUCT(
            "product",
            item(Kind.TEXT, posting -> posting.entry().position().product().german())),
    PRODUCT_ACCOUNT(
            "productAccount",
            item(Kind.TEXT, posting -> posting.entry().product().code())),
    /** Claims above zero, reductions below. */
    AMOUNT("amount", item(Kind.AMOUNT, posting -> posting.entry().amount())),
    UNSIGNED_AMOUNT(
            "unsignedAmount",
            item(Kind.AMOUNT, posting -> unsigned(posting.entry().amount()))),
    TEXT("text", item(Kind.TEXT, PostingRecord::text)),
    /** What matters most first, so that a system with short fields cuts off the least. */
    SHORT_TEXT("shortText", item(Kind.TEXT, PostingRecord::shortText)),
    REASON("reason", item(Kind.TEXT, posting -> posting.entry().reason().german()));

    /** What a value is made of, which decides how it can be written. */
    public enum Kind {
        TEXT,
        NUMBER,
        AMOUNT,
        DAY
    }

    private record Source(Kind kind, Function<RunFacts, Object> ofRun, Function<PostingRecord, Object> ofItem) {}

    private final String key;
    private final Source source;

    Value(String key, Source source) {
        this.key = key;
        this.source = source;
    }

    /** As layouts write it. */
    public String key() {
        return key;
    }

    public Kind kind() {
        return source.kind();
    }

    /** Whether only an entry can tell it, so that it has no place in head and foot. */
    public boolean ofItem() {
        return source.ofItem() != null;
    }

    /** String, Long, Money or LocalDate, as the kind says. */
    Object read(RunFacts run, PostingRecord posting) {
        return ofItem() ? source.ofItem().apply(posting) : source.ofRun().apply(run);
    }

    private static Source run(Kind kind, Function<RunFacts, Object> read) {
        return new Source(kind, read, null);
    }

    private static Source item(Kind kind, Function<PostingRecord, Object> read) {
        return new Source(kind, null, read);
    }

    private static Source number(ToLongFunction<PostingRecord> read) {
        return new Source(Kind.NUMBER, null, read::applyAsLong);
    }

    private static LocalDate businessMonth(RunFacts facts, int day) {
        return facts.terms().businessDay().withDayOfMonth(day);
    }

    private static Money unsigned(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }
}
