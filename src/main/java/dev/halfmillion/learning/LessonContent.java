package dev.halfmillion.learning;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a lesson, with addresses that open for a while.
 *
 * @param html the text and below it the documents, safe to write unescaped; empty where there is
 *     neither
 * @param video null for an article
 */
public record LessonContent(String html, @Nullable VideoView video) {}
