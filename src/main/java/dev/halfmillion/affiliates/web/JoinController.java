package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining the program: read the agreement, accept it, done. */
@Controller
class JoinController {

  private final AffiliateProgram program;
  private final AgreementPages pages;

  JoinController(AffiliateProgram program, AgreementPages pages) {
    this.program = program;
    this.pages = pages;
  }

  @GetMapping("/affiliate/join")
  String show(
      @AuthenticationPrincipal SignedInUser person, Model model, HttpServletResponse response) {
    if (program.of(person.id()).isPresent()) {
      return "redirect:/affiliate";
    }
    if (!program.isOpen()) {
      return NoProgram.answer(response);
    }
    model.addAttribute("page", pages.of(List.of()));
    return "affiliates/join";
  }

  @PostMapping("/affiliate/join")
  Object join(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "") String version,
      @RequestParam(defaultValue = "") String accepted,
      Model model,
      RedirectAttributes attributes,
      HttpServletResponse response) {
    if (!program.isOpen() && program.of(person.id()).isEmpty()) {
      return NoProgram.answer(response);
    }
    if (!accepted.equals("true") || !version.equals(program.agreement().version())) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", pages.of(List.of(problem(accepted.equals("true")))));
      return "affiliates/join";
    }
    try {
      program.join(person.id(), version);
    } catch (Refusal changed) {
      response.setStatus(changed.status().value());
      model.addAttribute("page", pages.of(List.of(new Problem("accepted", changed.sentence()))));
      return "affiliates/join";
    }
    attributes.addFlashAttribute("toast", "You are an affiliate now. Your link is ready.");
    return SeeOther.to("/affiliate");
  }

  private static Problem problem(boolean accepted) {
    return accepted
        ? new Problem("accepted", "The agreement has changed. Read it again, then accept it.")
        : new Problem("accepted", "Tick the box to accept the agreement.");
  }
}
