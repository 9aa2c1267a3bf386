package dev.halfmillion.backoffice.support;

import dev.halfmillion.backoffice.AccessDesk;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person, as those who help them need to see them. */
@Controller
class PersonController {

  private final PersonPages pages;
  private final UserDirectory people;
  private final AccessDesk access;

  PersonController(PersonPages pages, UserDirectory people, AccessDesk access) {
    this.pages = pages;
    this.people = people;
    this.access = access;
  }

  @GetMapping("/admin/people/{id}")
  ModelAndView show(@PathVariable String id, @AuthenticationPrincipal SignedInUser me) {
    return page(pages.of(user(id), me));
  }

  /** Sends the person a fresh way in, for a reason. */
  @PostMapping("/admin/people/{id}/access-mail")
  ModelAndView resend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    User user = user(id);
    try {
      access.resend(user, reason, me.id());
    } catch (Refusal refusal) {
      ModelAndView again = page(pages.of(user, me).troubled(refusal.sentence()));
      again.setStatus(refusal.status());
      return again;
    }
    flash.addFlashAttribute("toast", "A fresh sign-in link is on its way to " + user.email());
    return new ModelAndView(SeeOther.to("/admin/people/" + user.id()));
  }

  private static ModelAndView page(PersonPage page) {
    return new ModelAndView("backoffice/support/person").addObject("page", page);
  }

  private User user(String id) {
    return people.get(UserId.parse(id).orElseThrow(Refusal::notFound));
  }
}
