package dev.halfmillion.identity.oauth.web;

import dev.halfmillion.identity.oauth.RightWords;
import dev.halfmillion.identity.oauth.SignedInDevices;
import dev.halfmillion.identity.oauth.SignedInDevices.Device;
import dev.halfmillion.identity.oauth.web.DevicesPage.Line;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and signing out there. */
@Controller
class DevicesController {

  private final SignedInDevices devices;

  DevicesController(SignedInDevices devices) {
    this.devices = devices;
  }

  @GetMapping("/account/devices")
  String show(@AuthenticationPrincipal SignedInUser me, Model model) {
    List<Device> all = devices.of(me.id());
    model.addAttribute(
        "page",
        new DevicesPage(
            all.stream().filter(d -> d.app() == null).map(DevicesController::line).toList(),
            all.stream().filter(d -> d.app() != null).map(DevicesController::line).toList()));
    return "identity/apps/devices";
  }

  @PostMapping("/account/devices/{id}/end")
  String signOut(
      @AuthenticationPrincipal SignedInUser me, @PathVariable String id, RedirectAttributes flash) {
    devices.signOut(me.id(), id);
    flash.addFlashAttribute("toast", "Signed out there");
    return "redirect:/account/devices";
  }

  private static Line line(Device device) {
    String times =
        "Since "
            + DateText.moment(device.since())
            + ", last used "
            + DateText.moment(device.lastSeen());
    String detail = device.app() == null ? times : "On " + device.label() + ". " + times;
    return new Line(
        device.key(),
        Objects.requireNonNullElse(device.app(), device.label()),
        detail,
        device.rights().stream().sorted().map(right -> RightWords.of(right).words()).toList(),
        device.current());
  }
}
