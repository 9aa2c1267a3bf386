package dev.halfmillion.backoffice.setup;

import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.setup.SetUpChecklist;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of all that an owner sees to, done or not. */
@Controller
class SetUpController {

  private final SetUp setUp;

  SetUpController(SetUp setUp) {
    this.setUp = setUp;
  }

  @GetMapping(SetUp.HOME)
  ModelAndView list() {
    SetUpChecklist checklist = setUp.checklist();
    return new ModelAndView("backoffice/setup/index", Map.of("page", checklist));
  }
}
