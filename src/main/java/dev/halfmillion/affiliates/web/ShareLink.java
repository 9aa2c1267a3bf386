package dev.halfmillion.affiliates.web;

/**
 * A link to share.
 *
 * @param url the whole address
 * @param shown without the scheme
 * @param text what goes before it in a message
 * @param qr the path data of its QR code
 * @param qrSize the side of the code in modules
 * @param qrFile where the code is to be had as a file
 */
public record ShareLink(
    String url, String shown, String text, String qr, int qrSize, String qrFile) {}
