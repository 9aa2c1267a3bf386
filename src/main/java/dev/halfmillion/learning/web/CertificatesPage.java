package dev.halfmillion.learning.web;

import dev.halfmillion.learning.certificates.CertificatePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a course does about certificates, and those that it has given.
 *
 * @param href its own address
 * @param next where older ones are; null on the last page
 */
public record CertificatesPage(
    String href,
    String back,
    String course,
    CertificatePolicy policy,
    List<CertificateLine> lines,
    @Nullable String next) {

  public CertificatesPage {
    lines = List.copyOf(lines);
  }
}
