package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;

/**
 * A new address that waits for its mailbox's confirmation.
 *
 * @param user who wants it
 * @param newEmail which one
 */
public record EmailWish(UserId user, EmailAddress newEmail) {}
