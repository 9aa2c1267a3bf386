package dev.halfmillion.identity;

/**
 * A mail that tells of a change to somebody's sign-in.
 *
 * @param name whom it greets
 * @param what the new state, such as the new address
 * @param supportEmail where to write if it was somebody else
 */
public record NoticeMail(String name, String what, String supportEmail) {}
