package dev.halfmillion.identity.web;

import dev.halfmillion.identity.AddressRepair;
import dev.halfmillion.identity.AddressRepairs;
import dev.halfmillion.platform.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back for the holder of an address that staff replaced. */
@Controller
class AddressUndoController {

  private final AddressRepairs repairs;

  AddressUndoController(AddressRepairs repairs) {
    this.repairs = repairs;
  }

  @GetMapping("/account/email/undo/{token}")
  String look(@PathVariable String token, HttpServletResponse response, Model model) {
    response.setHeader("Referrer-Policy", "same-origin");
    AddressRepair repair = repairs.look(token).orElseThrow(AddressUndoController::stale);
    model.addAttribute("page", new LinkPage(token, repair.oldEmail()));
    return "identity/account/undo";
  }

  @PostMapping("/account/email/undo/{token}")
  String undo(@PathVariable String token, RedirectAttributes flash) {
    repairs.undo(token).orElseThrow(AddressUndoController::stale);
    flash.addFlashAttribute("toast", "The change is undone. Sign in by a link to this address.");
    return "redirect:/sign-in/link";
  }

  private static Refusal stale() {
    return new Refusal(
        HttpStatus.GONE,
        "link.stale",
        "This link was used before or is older than three days. Please write to us.");
  }
}
