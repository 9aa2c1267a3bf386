package dev.halfmillion.payments.gateways;

/**
 * News as a stand-in would send it.
 *
 * @param kind the vendor's word for it
 * @param eventId the same in each delivery
 * @param body the bytes
 */
public record StandInWebhook(String kind, String eventId, byte[] body) {}
