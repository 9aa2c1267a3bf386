package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.program.Trainings;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.LessonLength;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trainings for affiliates; one published since joining is granted here. */
@Controller
class AffiliateLearnController {

  private final AffiliateArea area;
  private final Trainings trainings;

  AffiliateLearnController(AffiliateArea area, Trainings trainings) {
    this.area = area;
    this.trainings = trainings;
  }

  @GetMapping("/affiliate/learn")
  String show(@AuthenticationPrincipal SignedInUser person, Model model) {
    Affiliate affiliate = area.of(person);
    trainings.ensure(affiliate);
    List<CourseOutline> open = affiliate.takesPart() ? trainings.all() : List.of();
    model.addAttribute(
        "page",
        new TrainingsPage(
            open.stream().map(AffiliateLearnController::line).toList(), area.link(affiliate)));
    return "affiliates/learn";
  }

  private static TrainingsPage.Training line(CourseOutline course) {
    int lessons = course.lessonCount();
    return new TrainingsPage.Training(
        course.facts().title(),
        course.facts().summary(),
        "%d %s, %s"
            .formatted(
                lessons,
                lessons == 1 ? "lesson" : "lessons",
                LessonLength.minutes(60 * course.minutes())),
        course.facts().cover().akshar(),
        course.facts().cover().colour(),
        "/learn/courses/" + course.id());
  }
}
