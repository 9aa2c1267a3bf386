package dev.halfmillion.learning.announcements;

/**
 * The mail of an announcement.
 *
 * @param html the text, safe to write unescaped
 * @param url where the course stands in the app
 * @param stopUrl stops such mails
 */
public record AnnouncementMail(
    String name,
    String course,
    String title,
    String author,
    String html,
    String url,
    String stopUrl) {}
