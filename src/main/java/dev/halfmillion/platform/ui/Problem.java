package dev.halfmillion.platform.ui;

/**
 * Something to mend in a form.
 *
 * @param field the name of the field, or empty for the whole form
 * @param message what is wrong and how to mend it
 */
public record Problem(String field, String message) {}
