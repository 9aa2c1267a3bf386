package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.media.access.MediaGate;
import dev.halfmillion.platform.UserId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files of a course open to those who may study it now, and to its authors. */
@Component
class CourseGate implements MediaGate {

  private final CourseAccess access;

  CourseGate(CourseAccess access) {
    this.access = access;
  }

  @Override
  public String kind() {
    return CourseAccess.KIND;
  }

  @Override
  public boolean open(UserId user, UUID what) {
    return access.stands(user, new CourseId(what));
  }
}
