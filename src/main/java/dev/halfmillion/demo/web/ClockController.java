package dev.halfmillion.demo.web;

import dev.halfmillion.platform.DemoClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The owner of a demo moves business time ahead, to see what falls due. */
@Controller
@OnlyInDemo
class ClockController {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final DemoClock clock;

  ClockController(DemoClock clock) {
    this.clock = clock;
  }

  @GetMapping("/demo/clock")
  String show(Model model) {
    model.addAttribute("page", page());
    return "demo/clock/show";
  }

  @PostMapping("/demo/clock")
  RedirectView advance(
      @RequestParam(defaultValue = "") String days, RedirectAttributes attributes) {
    clock.advance(Duration.ofDays(wholeDays(days)));
    attributes.addFlashAttribute("toast", "It is " + text(clock.now()));
    return SeeOther.to("/demo/clock");
  }

  private static long wholeDays(String text) {
    if (!text.strip().matches("\\d{1,3}")) {
      throw new Refusal("clock.step", "Write a number of days between 1 and 731.");
    }
    return Long.parseLong(text.strip());
  }

  private ClockPage page() {
    return new ClockPage(text(clock.now()), clock.ahead().toDays());
  }

  private static String text(Instant instant) {
    return DAY.format(instant.atZone(Zones.INDIA));
  }
}
