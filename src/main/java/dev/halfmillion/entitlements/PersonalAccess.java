package dev.halfmillion.entitlements;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalData;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody may use, and might once. */
@Component
class PersonalAccess implements PersonalData {

  private final GrantRows rows;

  PersonalAccess(GrantRows rows) {
    this.rows = rows;
  }

  record Line(
      String product,
      String kind,
      String source,
      String reason,
      String starts,
      String ends,
      String takenBack,
      String takenBackBecause) {}

  @Override
  public String name() {
    return "access";
  }

  @Override
  public String about() {
    return "What you may use, why and until when; also what was taken back.";
  }

  @Override
  public Object of(UserId user) {
    return rows.everyOf(user).stream().map(PersonalAccess::line).toList();
  }

  private static Line line(Grant grant) {
    Grant.Revocation end = grant.revocation();
    return new Line(
        Objects.toString(grant.product(), ""),
        grant.deliverable().kind(),
        grant.source(),
        grant.reason(),
        grant.starts().toString(),
        text(grant.ends()),
        text(end == null ? null : end.at()),
        end == null ? "" : end.reason());
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
