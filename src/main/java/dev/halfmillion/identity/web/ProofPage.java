package dev.halfmillion.identity.web;

/**
 * The page that asks to open the mailed link first.
 *
 * @param masked the address, as much of it as its owner needs to know it again
 * @param email where another link would go
 * @param next where that one would lead
 */
public record ProofPage(String masked, String email, String next) {}
