package dev.halfmillion.payments;

import java.net.URI;

/**
 * An attempt that is ready to be paid.
 *
 * @param attempt its name
 * @param redirectTo the gateway's page, to which the buyer goes by a full redirect
 */
public record OpenedPayment(AttemptId attempt, URI redirectTo) {}
