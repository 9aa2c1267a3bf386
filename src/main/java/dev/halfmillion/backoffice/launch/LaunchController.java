package dev.halfmillion.backoffice.launch;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.live.Launch;
import dev.halfmillion.platform.live.Stage;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.setup.SetUpChecklist.Item;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.OrderBook;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going live: what it changes, what is missing, and the step itself. */
@Controller
@RequestMapping(LaunchController.PATH)
class LaunchController {

  static final String PATH = SetUp.HOME + "/live";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).withZone(Zones.INDIA);

  private final LaunchDesk desk;
  private final SetUp setUp;
  private final Launch launch;
  private final Academy academy;
  private final Settings settings;
  private final BroughtDatabase database;
  private final OrderBook orders;

  LaunchController(
      LaunchDesk desk,
      SetUp setUp,
      Launch launch,
      Academy academy,
      Settings settings,
      BroughtDatabase database,
      OrderBook orders) {
    this.desk = desk;
    this.setUp = setUp;
    this.launch = launch;
    this.academy = academy;
    this.settings = settings;
    this.database = database;
    this.orders = orders;
  }

  @GetMapping
  ModelAndView show() {
    return view(List.of());
  }

  @PostMapping
  ModelAndView go(
      @RequestParam(defaultValue = "") String sure,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    List<Problem> problems = academy.testing() ? problems(sure) : List.of();
    if (!problems.isEmpty()) {
      ModelAndView again = view(problems);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.go(me.id());
    flash.addFlashAttribute("toast", "You are live. Every sale counts from now on");
    return new ModelAndView(SeeOther.to(PATH));
  }

  private List<Problem> problems(String sure) {
    List<Problem> problems = new ArrayList<>();
    for (Item item : desk.missing()) {
      problems.add(new Problem("", item.name() + ": " + item.missing()));
    }
    if (problems.isEmpty() && !sure.equals("yes")) {
      problems.add(new Problem("sure", "Tick the box, so that nobody goes live by accident."));
    }
    return problems;
  }

  private ModelAndView view(List<Problem> problems) {
    Stage stage = academy.stage();
    LaunchPage page =
        new LaunchPage(
            stage,
            launch.liveAt().map(MOMENT::format).orElse(""),
            setUp.checklist(),
            stage == Stage.TRIAL ? tests(orders.count()) : "",
            database.isUsed(),
            environment(),
            problems);
    return new ModelAndView("backoffice/launch/live", "page", page);
  }

  private static String tests(long count) {
    return count == 0 ? "" : count == 1 ? "The test order" : "The %,d test orders".formatted(count);
  }

  private List<String> environment() {
    return List.of(
        "HALFMILLION_MODE=production",
        "HALFMILLION_DATA=" + settings.data().toAbsolutePath().normalize());
  }
}
