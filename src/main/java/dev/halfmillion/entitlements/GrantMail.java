package dev.halfmillion.entitlements;

/**
 * What the mail says to somebody who was given access.
 *
 * @param name the person's
 * @param title what they may use
 * @param until the last day, as text, or empty for no end
 * @param startUrl signs in, once
 */
public record GrantMail(String name, String title, String until, String startUrl) {}
