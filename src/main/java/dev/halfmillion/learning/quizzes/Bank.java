package dev.halfmillion.learning.quizzes;

/**
 * Questions of which each attempt asks some.
 *
 * @param title for authors
 * @param draws how many an attempt asks; all, where the bank has fewer
 */
public record Bank(BankId id, String title, int draws) {}
