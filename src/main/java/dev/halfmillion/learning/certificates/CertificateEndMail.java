package dev.halfmillion.learning.certificates;

/**
 * What the mail says to somebody whose certificate was taken back.
 *
 * @param name as on the certificate
 * @param course its title
 * @param day when it ended, as text
 * @param reason in plain words
 * @param url the page that says so to everybody
 * @param contact whom to write to
 */
public record CertificateEndMail(
    String name, String course, String day, String reason, String url, String contact) {}
