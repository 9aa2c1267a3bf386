package dev.halfmillion.identity.web;

import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.identity.UserSuspension;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person in the back office: looked at by staff, changed by owners. */
@Controller
class UserController {

  private final UserView view;
  private final UserRoles roles;
  private final UserSuspension suspension;

  UserController(UserView view, UserRoles roles, UserSuspension suspension) {
    this.view = view;
    this.roles = roles;
    this.suspension = suspension;
  }

  @GetMapping("/admin/users/{id}")
  String show(@PathVariable String id, Model model) {
    model.addAttribute("page", view.of(user(id)));
    return "identity/users/show";
  }

  @PostMapping("/admin/users/{id}/roles")
  String grant(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String role,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    roles.grant(user(id), role(role), me.id());
    return done(id, role(role).label() + " given", flash);
  }

  @PostMapping("/admin/users/{id}/roles/{role}/end")
  String revoke(
      @PathVariable String id,
      @PathVariable String role,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    roles.revoke(user(id), role(role), me.id());
    return done(id, role(role).label() + " taken away", flash);
  }

  @PostMapping("/admin/users/{id}/suspension")
  String suspend(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      HttpServletResponse response,
      RedirectAttributes flash,
      Model model) {
    UserId person = user(id);
    try {
      if (reason.isBlank()) {
        throw new Refusal("suspension.reason", "Write why this person is suspended.");
      }
      suspension.suspend(person, reason.strip(), me.id());
    } catch (Refusal refusal) {
      model.addAttribute("page", view.of(person));
      model.addAttribute("trouble", refusal.sentence());
      response.setStatus(refusal.status().value());
      return "identity/users/show";
    }
    return done(id, "Suspended and signed out", flash);
  }

  @PostMapping("/admin/users/{id}/suspension/end")
  String lift(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    suspension.lift(user(id), me.id());
    return done(id, "Suspension lifted", flash);
  }

  private static String done(String id, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return "redirect:/admin/users/" + user(id);
  }

  private static UserId user(String id) {
    return UserId.parse(id).orElseThrow(Refusal::notFound);
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal("role.unknown", "Choose one of the roles."));
  }
}
