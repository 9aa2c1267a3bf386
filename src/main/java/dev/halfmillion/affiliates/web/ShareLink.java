package dev.halfmillion.affiliates.web;

/**
 * A link to share.
 *
 * @param url the whole address
 * @param shown without the scheme
 * @param text what goes before it in a message
 * @param qrFile where its QR code is to be had, as a picture and as a file
 */
public record ShareLink(String url, String shown, String text, String qrFile) {}
