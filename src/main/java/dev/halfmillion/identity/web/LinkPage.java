package dev.halfmillion.identity.web;

/**
 * The page of a sign-in link, before its button is pressed.
 *
 * @param token the link's secret
 * @param email whom it signs in
 */
public record LinkPage(String token, String email) {}
