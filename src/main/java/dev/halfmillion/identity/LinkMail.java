package dev.halfmillion.identity;

/**
 * A mail with one link.
 *
 * @param name whom it greets
 * @param url the link
 */
public record LinkMail(String name, String url) {}
