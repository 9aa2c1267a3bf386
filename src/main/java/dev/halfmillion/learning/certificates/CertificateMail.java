package dev.halfmillion.learning.certificates;

/**
 * What the mail says to somebody who got a certificate.
 *
 * @param name as on the certificate
 * @param course its title
 * @param day when it was completed, as text
 * @param url where anybody may verify it
 * @param occasion why it was issued
 */
public record CertificateMail(
    String name, String course, String day, String url, Occasion occasion) {

  /** Why a certificate was issued. */
  public enum Occasion {
    COMPLETED,
    /** It takes the place of one with another name. */
    CORRECTED,
    /** By hand. */
    GIVEN
  }
}
