package dev.halfmillion.identity.web;

import dev.halfmillion.identity.AddressRepair;
import dev.halfmillion.identity.AddressRepair.State;
import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrected addresses: what support asked for, and what an owner has to decide. */
@Controller
class AddressChangesController {

  static final String HERE = "/admin/address-changes";

  private final AddressRepairs repairs;
  private final UserDirectory people;

  AddressChangesController(AddressRepairs repairs, UserDirectory people) {
    this.repairs = repairs;
    this.people = people;
  }

  @GetMapping(HERE)
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    return page(me);
  }

  @PostMapping(HERE + "/{id}/approval")
  ModelAndView approve(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    UUID change = id(id);
    return decide(me, flash, "The address is changed", () -> repairs.approve(change, me.id()));
  }

  @PostMapping(HERE + "/{id}/refusal")
  ModelAndView refuse(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    UUID change = id(id);
    return decide(me, flash, "Refused; the address stays", () -> repairs.refuse(change, me.id()));
  }

  private ModelAndView decide(
      SignedInUser me, RedirectAttributes flash, String toast, Runnable decision) {
    try {
      decision.run();
    } catch (Refusal refusal) {
      if (refusal.status() == HttpStatus.NOT_FOUND) {
        throw refusal;
      }
      ModelAndView again = page(me).addObject("trouble", refusal.sentence());
      again.setStatus(refusal.status());
      return again;
    }
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(HERE));
  }

  private ModelAndView page(SignedInUser me) {
    List<AddressRepair> newest = repairs.newest();
    Map<UserId, User> users =
        people.findAll(
            newest.stream()
                .flatMap(repair -> Stream.of(repair.user(), repair.requestedBy()))
                .distinct()
                .toList());
    boolean decides = me.has(Role.OWNER);
    return new ModelAndView("identity/users/address-changes")
        .addObject(
            "page",
            new AddressChangesPage(
                newest.stream().map(repair -> line(repair, users, decides)).toList(), decides));
  }

  private static AddressChangesPage.Line line(
      AddressRepair repair, Map<UserId, User> users, boolean decides) {
    return new AddressChangesPage.Line(
        name(users.get(repair.user())),
        "/admin/people/" + repair.user(),
        repair.oldEmail(),
        repair.newEmail(),
        repair.reason(),
        name(users.get(repair.requestedBy())),
        DateText.moment(repair.requestedAt()),
        tone(repair.state()),
        repair.state().label(),
        decides && repair.state() == State.WAITING ? HERE + "/" + repair.publicId() : null);
  }

  private static Tone tone(State state) {
    return switch (state) {
      case WAITING -> Tone.PENDING;
      case DONE -> Tone.AVAILABLE;
      case UNDONE, REFUSED -> Tone.REVERSED;
    };
  }

  private static String name(@Nullable User user) {
    return user == null ? "Somebody who is gone" : user.name();
  }

  private static UUID id(String text) {
    return AddressRepair.parse(text).orElseThrow(Refusal::notFound);
  }
}
