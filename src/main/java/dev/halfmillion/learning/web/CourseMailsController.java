package dev.halfmillion.learning.web;

import dev.halfmillion.learning.mails.LearnerMails;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Stops mails about courses, by the link that each of them carries. */
@Controller
@RequestMapping(LearnerMails.STOP + "{token}")
class CourseMailsController {

  private final LearnerMails mails;

  CourseMailsController(LearnerMails mails) {
    this.mails = mails;
  }

  @GetMapping
  ModelAndView show(@PathVariable String token) {
    LearnerMails.Stop stop = stop(token);
    return new ModelAndView(
        "learning/mails/show",
        Map.of(
            "words",
            stop.kind().words(),
            "stopped",
            mails.stopped(stop),
            "address",
            LearnerMails.STOP + token));
  }

  @PostMapping
  Object stopThem(@PathVariable String token) {
    mails.set(stop(token), true);
    return SeeOther.to(LearnerMails.STOP + token);
  }

  @PostMapping("/removal")
  Object sendAgain(@PathVariable String token) {
    mails.set(stop(token), false);
    return SeeOther.to(LearnerMails.STOP + token);
  }

  private LearnerMails.Stop stop(String token) {
    return mails.stop(token).orElseThrow(Refusal::notFound);
  }
}
