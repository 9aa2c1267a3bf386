package dev.halfmillion.learning;

/**
 * How a course looks from afar.
 *
 * @param akshar one or two syllables
 * @param colour one of six pairs, 1 to 6
 */
public record CourseCover(String akshar, int colour) {}
