package dev.halfmillion.identity;

import dev.halfmillion.platform.UserId;

/**
 * A person has another e-mail address now.
 *
 * @param user who
 * @param oldEmail until now, in its normal form
 * @param newEmail from now on, in its normal form
 */
public record UserEmailChanged(UserId user, String oldEmail, String newEmail) {}
