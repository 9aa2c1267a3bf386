package dev.halfmillion.learning;

/**
 * What an author may change of a lesson.
 *
 * @param title as in the outline
 * @param markdown the text
 * @param preview whether anybody may see it
 * @param required whether the course is complete only with it
 * @param published whether learners see it
 */
public record LessonEdit(
    String title, String markdown, boolean preview, boolean required, boolean published) {}
