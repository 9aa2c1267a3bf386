package dev.halfmillion.learning.quizzes;

/**
 * One of the answers that a question offers.
 *
 * @param text plain, at most 500 characters
 * @param correct whether it is right
 */
public record Choice(String text, boolean correct) {}
