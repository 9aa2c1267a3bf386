package dev.halfmillion.backoffice.support;

import dev.halfmillion.identity.AddressRepair;
import dev.halfmillion.identity.AddressRepair.State;
import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.identity.AddressRepairs.Wish;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserEmails;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.AddressMoves;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Corrects an e-mail address: at once for a buyer who has never been in, with a way back for
 * somebody who has, and with an owner's consent where the person is staff or is paid out.
 */
@Controller
class EmailController {

  private final UserDirectory people;
  private final UserEmails emails;
  private final AddressRepairs repairs;
  private final AddressMoves moves;

  EmailController(
      UserDirectory people, UserEmails emails, AddressRepairs repairs, AddressMoves moves) {
    this.people = people;
    this.emails = emails;
    this.repairs = repairs;
    this.moves = moves;
  }

  @GetMapping("/admin/people/{id}/email")
  ModelAndView form(@PathVariable String id) {
    String key = PublicId.format("adr", Ids.next());
    return page(user(id), "", "", key, List.of(), HttpStatus.OK);
  }

  @PostMapping("/admin/people/{id}/email")
  ModelAndView correct(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String key,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    User user = user(id);
    try {
      String place = done(user, email, reason, key, me, flash);
      return new ModelAndView(SeeOther.to(place));
    } catch (Refusal refusal) {
      String field = refusal.code().startsWith("reason") ? "reason" : "email";
      return page(
          user,
          email,
          reason,
          key,
          List.of(new Problem(field, refusal.sentence())),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private String done(
      User user,
      String email,
      String reason,
      String key,
      SignedInUser me,
      RedirectAttributes flash) {
    if (emails.isCorrectable(user.id()) && !repairs.guarded(user)) {
      UserId now = moves.move(user.id(), email, requireReason(reason), me.id());
      flash.addFlashAttribute(
          "toast",
          now.equals(user.id())
              ? "Corrected; the receipts go to the right address"
              : "Somebody was known by that address: what was bought is theirs now");
      return "/admin/people/" + now;
    }
    UUID wish = AddressRepair.parse(key).orElseGet(Ids::next);
    AddressRepair repair = repairs.ask(new Wish(wish, user.id(), email, reason), me.id());
    flash.addFlashAttribute(
        "toast",
        repair.state() == State.WAITING
            ? "An owner is asked to let it through"
            : "Changed. Both addresses are told, and all sessions have ended.");
    return "/admin/people/" + user.id();
  }

  private static String requireReason(String reason) {
    if (reason.isBlank() || reason.length() > 300) {
      throw new Refusal("reason.missing", "Give a reason of at most 300 characters.");
    }
    return reason.strip();
  }

  private ModelAndView page(
      User user,
      String typed,
      String reason,
      String key,
      List<Problem> problems,
      HttpStatus status) {
    boolean guarded = repairs.guarded(user);
    List<AddressRepair> before = repairs.of(user.id());
    EmailPage page =
        new EmailPage(
            "/admin/people/" + user.id() + "/email",
            "/admin/people/" + user.id(),
            user.name(),
            user.email(),
            emails.isCorrectable(user.id()) && !guarded,
            guarded,
            before.stream().anyMatch(repair -> repair.state() == State.WAITING),
            typed,
            reason,
            key,
            before.stream().map(EmailController::sentence).toList(),
            problems);
    ModelAndView view = new ModelAndView("backoffice/support/email").addObject("page", page);
    view.setStatus(status);
    return view;
  }

  private static String sentence(AddressRepair repair) {
    return "%s, from %s to %s: %s. %s"
        .formatted(
            DateText.moment(repair.requestedAt()),
            repair.oldEmail(),
            repair.newEmail(),
            repair.state().label(),
            repair.reason());
  }

  private User user(String id) {
    return people.get(UserId.parse(id).orElseThrow(Refusal::notFound));
  }
}
