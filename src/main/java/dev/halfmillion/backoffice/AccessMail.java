package dev.halfmillion.backoffice;

/**
 * What the mail says that opens the door again.
 *
 * @param name the buyer's
 * @param title what was bought
 * @param startUrl signs in, once
 */
public record AccessMail(String name, String title, String startUrl) {}
