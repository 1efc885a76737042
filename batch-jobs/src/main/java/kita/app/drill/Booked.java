package kita.app.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kita.app.jobs.PageMemory;
import kita.app.tenant.TenantTransactions;
import kita.app.throwaway.Stage;
import kita.registry.TenantId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the books of a town after its month, and what the log of its jobs says about how it came there. */
final class Booked {

    private static final String MONTH = """
            SELECT coalesce(string_agg(line, chr(10) ORDER BY line COLLATE "C"), '') FROM (
              SELECT 'run ' || (month, run_no, state, chain, posted_cents, due_on)::text AS line FROM kita.billing_run
              UNION ALL SELECT 'entry ' || (household_id, payer_id, child_id, care_month, product, reason, amount_cents,
                               account_no, product_account)::text FROM kita.entry
              UNION ALL SELECT 'collection ' || (account_no, payer_id, outcome, forward_cents, posted_cents, demanded_cents,
                               carried_cents)::text FROM kita.collection
              UNION ALL SELECT 'debit ' || (payer_id, mandate_ref, amount_cents, due_on)::text FROM kita.debit
              UNION ALL SELECT 'month ' || (child_id, month, version, amount_cents)::text FROM kita.assessed_month
              UNION ALL SELECT 'rehearsal ' || (payers, changed, before_cents, after_cents)::text FROM kita.rehearsal) lines""";

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final JobRepository repository;

    Booked(Stage stage) {
        this.transactions = stage.bean(TenantTransactions.class);
        this.jdbc = stage.bean(JdbcClient.class);
        this.repository = stage.bean(JobRepository.class);
    }

    /** All lines but what names the town, in order; equal towns with equal months have equal texts. */
    String month(TenantId town) {
        return transactions.call(town, () -> jdbc.sql(MONTH).query(String.class).single());
    }

    /** Lines that are there and do not stand in the finished month, where no run was begun twice. */
    static long strangeLines(String now, String finished) {
        List<String> known = List.of(finished.split("\n"));
        Set<String> all = new HashSet<>(known);
        return Stream.of(now.split("\n"))
                .filter(line -> line.startsWith("entry ") || line.startsWith("debit "))
                .filter(line -> !all.contains(line))
                .count();
    }

    /** German: the first line that stands in one of the two and not in the other; for whoever looks for the reason. */
    static String difference(String now, String finished) {
        Set<String> there = new HashSet<>(List.of(now.split("\n")));
        Set<String> wanted = new HashSet<>(List.of(finished.split("\n")));
        Optional<String> missing =
                wanted.stream().filter(line -> !there.contains(line)).sorted().findFirst();
        Optional<String> strange =
                there.stream().filter(line -> !wanted.contains(line)).sorted().findFirst();
        return "es fehlt: " + missing.orElse("nichts") + "; zu viel ist: " + strange.orElse("nichts");
    }

    /** Households that have some of the entries of the finished month and not all. */
    static long halfHouseholds(String now, String finished) {
        Map<String, Long> wanted = entriesPerHousehold(finished);
        return entriesPerHousehold(now).entrySet().stream()
                .filter(household -> !household.getValue().equals(wanted.get(household.getKey())))
                .count();
    }

    private static Map<String, Long> entriesPerHousehold(String month) {
        return Stream.of(month.split("\n"))
                .filter(line -> line.startsWith("entry "))
                .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(',')), Collectors.counting()));
    }

    /** Statuses of the newest executions of all jobs of the town that did not come to their end. */
    List<String> unfinished(TenantId town) {
        return executions(town).stream()
                .filter(execution -> execution.getStatus() != BatchStatus.COMPLETED)
                .map(execution -> execution.getStatus().name())
                .toList();
    }

    /** Executions and steps that call themselves completed and did not deal with everything that they had read. */
    List<String> falselyCompleted(TenantId town) {
        List<String> wrong = new ArrayList<>();
        for (JobExecution job : executions(town)) {
            for (StepExecution step : job.getStepExecutions()) {
                boolean completed = step.getStatus() == BatchStatus.COMPLETED;
                if (job.getStatus() == BatchStatus.COMPLETED && !completed) {
                    wrong.add(job.getJobInstance().getJobName() + " COMPLETED, " + step.getStepName() + " "
                            + step.getStatus());
                }
                PageMemory memory = new PageMemory(step);
                if (completed && !memory.isNew() && memory.seen() != memory.expected()) {
                    wrong.add(step.getStepName() + " COMPLETED with " + memory.seen() + " of " + memory.expected());
                }
            }
        }
        return wrong;
    }

    private List<JobExecution> executions(TenantId town) {
        return jdbc
                .sql("SELECT job_execution_id FROM batch.batch_job_execution_params"
                        + " WHERE parameter_name = 'tenant' AND parameter_value = ? ORDER BY job_execution_id")
                .param(town.value())
                .query(Long.class)
                .list()
                .stream()
                .map(repository::getJobExecution)
                .toList();
    }
}
