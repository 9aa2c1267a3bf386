package dev.halfmillion.learning;

/**
 * Who teaches a course.
 *
 * @param name as shown
 * @param bio a few sentences on what makes this person worth listening to
 */
public record Instructor(String name, String bio) {}
