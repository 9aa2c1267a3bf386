package dev.halfmillion.identity;

/**
 * Somebody who wants an account.
 *
 * @param email in its normal form; proved once the link is used
 * @param name as typed, cleaned
 * @param landing where to go afterwards
 */
public record SignUp(String email, String name, LocalPath landing) {}
