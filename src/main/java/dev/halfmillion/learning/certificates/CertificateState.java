package dev.halfmillion.learning.certificates;

/** Whether a certificate still says something. */
public enum CertificateState {
  VALID,
  /** Taken back. */
  REVOKED,
  /** Another one, with a corrected name, took its place. */
  SUPERSEDED
}
