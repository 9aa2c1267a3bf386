package dev.halfmillion.learning.certificates;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has completed a course, in the words of the day on which it was issued.
 *
 * @param name the learner's
 * @param courseTitle the course's
 * @param instructor who taught it
 * @param academy which issued it
 * @param completedOn the day in the academy's zone
 * @param end null while it is valid
 */
public record Certificate(
    CertificateId id,
    UserId user,
    CourseId course,
    String name,
    String courseTitle,
    String instructor,
    String academy,
    LocalDate completedOn,
    Instant issuedAt,
    @Nullable End end) {

  /** How it stands. */
  public CertificateState state() {
    if (end == null) {
      return CertificateState.VALID;
    }
    return end.successor() == null ? CertificateState.REVOKED : CertificateState.SUPERSEDED;
  }

  /** The path at which anybody may verify it. */
  public String path() {
    return "/certificates/" + id;
  }

  /** The same under another name and identifier. */
  Certificate corrected(CertificateId other, String otherName, Instant now) {
    return new Certificate(
        other, user, course, otherName, courseTitle, instructor, academy, completedOn, now, null);
  }

  /**
   * Why it says nothing any more.
   *
   * @param reason for staff, never shown to the public
   * @param byRefund whether because its purchase was taken back
   * @param successor what took its place; null where it was revoked
   */
  public record End(
      Instant at, String reason, boolean byRefund, @Nullable CertificateId successor) {}
}
