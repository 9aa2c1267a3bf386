package dev.halfmillion.learning.certificates;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody has been certified. */
@Component
class PersonalCertificates implements PersonalData {

  private final CertificateRows rows;

  PersonalCertificates(CertificateRows rows) {
    this.rows = rows;
  }

  record Line(
      String number,
      String name,
      String course,
      String instructor,
      String completedOn,
      String issued,
      String state) {}

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public String about() {
    return "The certificates you were given, and how they stand.";
  }

  @Override
  public Object of(UserId user) {
    List<Line> lines =
        rows.of(user).stream()
            .map(
                certificate ->
                    new Line(
                        certificate.id().toString(),
                        certificate.name(),
                        certificate.courseTitle(),
                        certificate.instructor(),
                        certificate.completedOn().toString(),
                        certificate.issuedAt().toString(),
                        certificate.state().name()))
            .toList();
    return lines;
  }
}
