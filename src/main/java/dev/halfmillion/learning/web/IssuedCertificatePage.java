package dev.halfmillion.learning.web;

import java.util.List;

/**
 * A certificate as staff see it, with what can be done to it.
 *
 * @param href its own address
 * @param list that of its course's certificates
 * @param back that of its course
 * @param typedName as typed for a correction, else as it stands
 * @param reason as typed
 * @param why why it ended; empty while it is valid
 * @param trail what was done to it, the newest first
 */
public record IssuedCertificatePage(
    String href,
    String list,
    String back,
    CertificatePage certificate,
    String typedName,
    String reason,
    String why,
    List<Done> trail,
    FormErrors errors) {

  public IssuedCertificatePage {
    trail = List.copyOf(trail);
  }

  /** Something that was done. */
  public record Done(String time, String what, String detail) {}
}
