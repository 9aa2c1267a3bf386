package dev.halfmillion.learning.study;

import dev.halfmillion.identity.Sessions;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.media.access.MediaGate;
import dev.halfmillion.media.access.MediaPass;
import org.springframework.stereotype.Component;

/**
 * Files of a lesson open to those who may open the lesson itself now, and only while they are let
 * in as they were when they got the address.
 */
@Component
class LessonGate implements MediaGate {

  static final String KIND = "lesson";

  private final Sessions sessions;
  private final LessonDoor door;

  LessonGate(Sessions sessions, LessonDoor door) {
    this.sessions = sessions;
    this.door = door;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean open(MediaPass pass) {
    return sessions
        .letIn(pass.user(), pass.way())
        .filter(user -> door.isOpen(user, new LessonId(pass.what())))
        .isPresent();
  }
}
