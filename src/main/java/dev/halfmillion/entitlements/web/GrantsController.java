package dev.halfmillion.entitlements.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.ManualGrants;
import dev.halfmillion.entitlements.ManualGrants.Gift;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Access given by hand: to whom, why, until when; and taken back. */
@Controller
class GrantsController {

  private final ManualGrants grants;
  private final GrantLines lines;
  private final UserDirectory people;
  private final Catalog catalog;

  GrantsController(ManualGrants grants, GrantLines lines, UserDirectory people, Catalog catalog) {
    this.grants = grants;
    this.lines = lines;
    this.people = people;
    this.catalog = catalog;
  }

  @GetMapping("/admin/grants")
  ModelAndView list() {
    return new ModelAndView("entitlements/grants/index")
        .addObject("page", new GrantsPage(lines.of(grants.newest())));
  }

  @GetMapping("/admin/people/{id}/grants")
  ModelAndView form(@PathVariable String id) {
    String key = PublicId.format("grt", Ids.next());
    return page(user(id), new GrantForm("", "", "", key), List.of(), HttpStatus.OK);
  }

  @PostMapping("/admin/people/{id}/grants")
  ModelAndView give(
      @PathVariable String id,
      @ModelAttribute GrantForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    User user = user(id);
    try {
      grants.give(gift(user.id(), form), me.id());
    } catch (Refusal refusal) {
      return refused(user, form, refusal);
    }
    flash.addFlashAttribute("toast", "Access is given, and " + user.name() + " is told by mail");
    return new ModelAndView(SeeOther.to("/admin/people/" + user.id() + "/grants"));
  }

  @PostMapping("/admin/people/{id}/grants/{grant}/end")
  ModelAndView takeBack(
      @PathVariable String id,
      @PathVariable String grant,
      @RequestParam(defaultValue = "") String reason,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    User user = user(id);
    try {
      grants.takeBack(
          PublicId.parse("grt", grant).orElseThrow(Refusal::notFound), user.id(), reason, me.id());
    } catch (Refusal refusal) {
      GrantForm fresh = new GrantForm("", "", "", PublicId.format("grt", Ids.next()));
      return refused(user, fresh, refusal);
    }
    flash.addFlashAttribute("toast", "Access is taken back");
    return new ModelAndView(SeeOther.to("/admin/people/" + user.id() + "/grants"));
  }

  private ModelAndView refused(User user, GrantForm form, Refusal refusal) {
    if (refusal.status() == HttpStatus.NOT_FOUND) {
      throw refusal;
    }
    String field = refusal.code().substring(refusal.code().indexOf('.') + 1);
    String place = List.of("product", "reason", "ends").contains(field) ? field : "";
    return page(
        user,
        form,
        List.of(new Problem(place, refusal.sentence())),
        HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Gift gift(UserId user, GrantForm form) {
    ProductId product =
        ProductId.parse(form.product())
            .orElseThrow(() -> new Refusal("grant.product", "Choose what they get access to."));
    return new Gift(
        PublicId.parse("grt", form.key()).orElseGet(Ids::next),
        user,
        product,
        form.reason(),
        endOf(form.ends()));
  }

  /** The last day counts whole, by the calendar in India. */
  private static @Nullable Instant endOf(String day) {
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate last = LocalDate.parse(day);
      if (last.getYear() > 2200) {
        throw new Refusal("grant.ends", "Choose a nearer day, or none for no end.");
      }
      return last.plusDays(1).atStartOfDay(Zones.INDIA).toInstant();
    } catch (DateTimeParseException odd) {
      throw new Refusal("grant.ends", "Write the last day as 2026-12-31, or leave it empty.");
    }
  }

  private ModelAndView page(User user, GrantForm form, List<Problem> problems, HttpStatus status) {
    PersonGrantsPage page =
        new PersonGrantsPage(
            "/admin/people/" + user.id() + "/grants",
            user.name(),
            user.email(),
            "/admin/people/" + user.id(),
            catalog.all().stream()
                .filter(product -> !product.deliverables().isEmpty())
                .map(product -> Option.of(product.id().toString(), product.title()))
                .toList(),
            form,
            lines.of(grants.of(user.id())),
            problems);
    ModelAndView view = new ModelAndView("entitlements/grants/person").addObject("page", page);
    view.setStatus(status);
    return view;
  }

  private User user(String id) {
    return people.get(UserId.parse(id).orElseThrow(Refusal::notFound));
  }
}
