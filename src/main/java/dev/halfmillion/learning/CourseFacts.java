package dev.halfmillion.learning;

/**
 * What is said of a course beside its lessons.
 *
 * @param title as on the cover
 * @param summary one or two sentences
 * @param language of the teaching, such as {@code en}
 * @param cover how it looks
 */
public record CourseFacts(String title, String summary, String language, CourseCover cover) {}
