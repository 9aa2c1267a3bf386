package dev.halfmillion.payments.gateways;

import java.net.URI;

/**
 * An order as the gateway has it.
 *
 * @param id the gateway's name for it
 * @param page where the buyer pays
 */
public record GatewayOrder(String id, URI page) {}
