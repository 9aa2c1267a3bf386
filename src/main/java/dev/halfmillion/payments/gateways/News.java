package dev.halfmillion.payments.gateways;

/**
 * News as it goes into the inbox.
 *
 * @param eventId the gateway's name for it, or one of ours where we asked; repeats have the same
 * @param type the gateway's word for it
 * @param text JSON that {@link Gateway#read} understands
 */
public record News(String eventId, String type, String text) {}
