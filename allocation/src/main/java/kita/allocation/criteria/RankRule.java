package kita.allocation.criteria;

/**
 * A rank (Rangstufe): the first rule of the catalogue whose condition applies gives the rank, counted from 1. Ranks come
 * before points.
 */
public record RankRule(String key, String label, Condition condition, String citation) {}
