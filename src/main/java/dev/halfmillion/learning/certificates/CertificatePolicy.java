package dev.halfmillion.learning.certificates;

/**
 * What a course does about certificates.
 *
 * @param issued whether whoever completes it gets one
 * @param endsWithRefund whether a purchase that is taken back whole takes the certificate too
 */
public record CertificatePolicy(boolean issued, boolean endsWithRefund) {

  static final CertificatePolicy NONE = new CertificatePolicy(false, true);
}
