package dev.halfmillion.learning.drip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.CourseId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The plans of courses, kept in the process for under two seconds and forgotten at once where a
 * course is changed, as the courses themselves are.
 */
@Component
public class DripPlans {

  private static final Duration AGE = Duration.ofMillis(1_900);
  private static final int MOST = 500;

  private final PlanRows rows;
  private final CourseChanges changes;
  private final Cache<CourseId, Kept> kept =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

  DripPlans(PlanRows rows, CourseChanges changes) {
    this.rows = rows;
    this.changes = changes;
  }

  private record Kept(DripPlan plan, long change) {}

  /** A course's plan; {@link DripPlan#NONE} where it has no rules. */
  public DripPlan of(CourseId course) {
    long change = changes.count();
    Kept found = kept.getIfPresent(course);
    if (found == null || found.change() != change) {
      found = new Kept(rows.plan(course), change);
      kept.put(course, found);
    }
    return found.plan();
  }
}
