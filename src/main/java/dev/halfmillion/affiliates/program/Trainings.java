package dev.halfmillion.affiliates.program;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.platform.BusinessClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The courses made for affiliates: granted to who takes part, taken back from who does not. */
@Component
public class Trainings {

  private final Courses courses;
  private final Grants grants;
  private final BusinessClock clock;

  Trainings(Courses courses, Grants grants, BusinessClock clock) {
    this.courses = courses;
    this.grants = grants;
    this.clock = clock;
  }

  /** All that are published, by title. */
  public List<CourseOutline> all() {
    return courses.forAudience(Audience.AFFILIATES);
  }

  /** Grants those that the affiliate does not have yet, also ones published since joining. */
  public void ensure(Affiliate affiliate) {
    if (!affiliate.takesPart()) {
      return;
    }
    Set<UUID> had = grants.activeDeliverables(affiliate.user(), Deliverable.COURSE);
    for (CourseOutline course : all()) {
      if (!had.contains(course.id().value())) {
        grants.grant(
            affiliate.user(),
            null,
            Deliverable.course(course.id().value()),
            source(affiliate),
            clock.instant(),
            null,
            "Training for affiliates");
      }
    }
  }

  void revoke(Affiliate affiliate, String reason) {
    grants.revoke(source(affiliate), reason);
  }

  private static String source(Affiliate affiliate) {
    return "affiliate:" + affiliate.id();
  }
}
