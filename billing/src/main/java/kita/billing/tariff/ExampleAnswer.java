package kita.billing.tariff;

import java.util.Optional;

/**
 * What an ordinance says about the household of an example.
 *
 * @param income the income computed from the items, if the example names items
 * @param fees empty if there is no income to go on with, or no child in care
 */
public record ExampleAnswer(Optional<IncomeComputation.Answer> income, Optional<Evaluation> fees) {}
