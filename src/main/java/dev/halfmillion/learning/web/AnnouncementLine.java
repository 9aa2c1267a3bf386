package dev.halfmillion.learning.web;

/**
 * An announcement in the list.
 *
 * @param when it was or will be seen, as text
 */
public record AnnouncementLine(
    String href, String title, String when, boolean published, boolean mails) {}
