package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;

/**
 * A sign-in link as stored.
 *
 * @param user whom it signs in
 * @param landing where it leads
 * @param epoch the person's, read together with the link
 */
public record StoredLink(UserId user, LocalPath landing, long epoch) {}
