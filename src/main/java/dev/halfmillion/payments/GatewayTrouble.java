package dev.halfmillion.payments;

import java.time.Instant;
import java.util.UUID;

/**
 * Something has been wrong with a gateway for long, or is over.
 *
 * @param alarm names it; its end has the same name
 * @param gateway the gateway's name
 * @param title what is wrong, in a few words
 * @param advice what it means and what to do
 * @param over whether this tells of its end
 * @param at when it began or ended
 */
public record GatewayTrouble(
    UUID alarm, String gateway, String title, String advice, boolean over, Instant at) {}
