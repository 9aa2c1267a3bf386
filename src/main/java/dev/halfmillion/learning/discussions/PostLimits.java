package dev.halfmillion.learning.discussions;

import dev.halfmillion.identity.Throttle;
import dev.halfmillion.learning.study.Place;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much one learner may write in an hour; a course's people may write as they like. */
@Component
class PostLimits {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Throttle questions;
  private final Throttle replies;
  private final Throttle reports;

  PostLimits(Clock clock) {
    this.questions = new Throttle(10, HOUR, clock);
    this.replies = new Throttle(30, HOUR, clock);
    this.reports = new Throttle(20, HOUR, clock);
  }

  void ask(SignedInUser user, Place place) {
    if (!place.author()) {
      require(questions, user, "You have asked much in a short time. Wait a little, then ask on.");
    }
  }

  void reply(SignedInUser user, Place place) {
    if (!place.author()) {
      require(replies, user, "You have written much in a short time. Wait a little, then go on.");
    }
  }

  void report(SignedInUser user) {
    require(reports, user, "You have reported much in a short time. Wait a little, then go on.");
  }

  private static void require(Throttle throttle, SignedInUser user, String sentence) {
    Optional<Duration> wait = throttle.count(user.id().toString());
    if (wait.isPresent()) {
      throw Refusal.tooMany("too-many", sentence, wait.get());
    }
  }
}
