package dev.halfmillion.learning.web;

import org.jspecify.annotations.Nullable;

/**
 * Whom staff give a certificate by hand.
 *
 * @param key made with the form, so that the same form sent twice gives one
 * @param email of the learner
 * @param reason for the log
 */
public record GivenCertificateForm(
    @Nullable String key, @Nullable String email, @Nullable String reason) {

  @Nullable String sentOnce() {
    return key == null || key.isBlank() ? null : key;
  }

  String address() {
    return email == null ? "" : email.strip();
  }

  String why() {
    return Typed.line(reason == null ? "" : reason);
  }
}
