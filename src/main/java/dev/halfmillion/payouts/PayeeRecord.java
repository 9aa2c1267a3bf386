package dev.halfmillion.payouts;

import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payee with the method in use, as stored. */
record PayeeRecord(
    UserId user, String legalName, String panFingerprint, @Nullable MethodRecord method) {

  /** Whether name and PAN are these. */
  boolean is(String name, PayeeRecords.SealedPan pan) {
    return legalName.equals(name) && panFingerprint.equals(pan.fingerprint());
  }

  /** The present method of a payee. */
  record MethodRecord(
      UUID id,
      PayoutMethod.Rail rail,
      byte[] sealed,
      String fingerprint,
      String masked,
      String noticeEmail,
      Instant createdAt,
      Instant usableFrom) {}
}
