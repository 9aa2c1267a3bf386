package dev.halfmillion.payments.gateways;

import dev.halfmillion.money.Money;
import java.net.URI;

/**
 * What a gateway is asked to collect.
 *
 * @param receipt our own name for it; the key that makes a repeat harmless
 * @param orderNumber as people read it
 * @param amount what is due
 * @param description for the gateway's page and the payer's statement
 * @param payerName to fill the page in
 * @param payerEmail to fill the page in
 * @param payerPhone to fill the page in
 * @param returnTo where the page leads back to
 * @param cancelTo where the page leads a payer who leaves it without paying
 */
public record OrderCall(
    String receipt,
    String orderNumber,
    Money amount,
    String description,
    String payerName,
    String payerEmail,
    String payerPhone,
    URI returnTo,
    URI cancelTo) {}
