package dev.halfmillion.learning.certificates;

/**
 * What the mail says to somebody who got a certificate.
 *
 * @param name as on the certificate
 * @param course its title
 * @param day when it was completed, as text
 * @param url where anybody may verify it
 * @param corrected whether it takes the place of one with another name
 */
public record CertificateMail(
    String name, String course, String day, String url, boolean corrected) {}
