package dev.halfmillion.site.editing;

/**
 * A text as a page shows it.
 *
 * @param title may be empty
 * @param lead may be empty
 * @param html sanitised
 */
public record Preview(String title, String lead, String html) {}
