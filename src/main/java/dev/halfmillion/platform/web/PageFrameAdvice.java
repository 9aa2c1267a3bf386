package dev.halfmillion.platform.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.FootLinks;
import dev.halfmillion.platform.PageFrame;
import dev.halfmillion.platform.ReferralProgram;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.WorkBar;
import dev.halfmillion.platform.ui.Looks;
import dev.halfmillion.platform.ui.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame into every page's model. */
@ControllerAdvice
@Component
public class PageFrameAdvice {

  private final Academy academy;
  private final Looks looks;
  private final ObjectProvider<FootLinks> footLinks;
  private final ObjectProvider<ReferralProgram> program;
  private final ObjectProvider<WorkBar> workBar;

  PageFrameAdvice(
      Academy academy,
      Looks looks,
      ObjectProvider<FootLinks> footLinks,
      ObjectProvider<ReferralProgram> program,
      ObjectProvider<WorkBar> workBar) {
    this.program = program;
    this.academy = academy;
    this.looks = looks;
    this.footLinks = footLinks;
    this.workBar = workBar;
  }

  /** The frame of a request's page. */
  @ModelAttribute("frame")
  public PageFrame frame(HttpServletRequest request) {
    return new PageFrame(
        face(),
        academy.refundTerms(),
        request.getRequestURI(),
        () -> SignedInUser.current().orElse(null),
        () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        this::figures,
        () -> Notice.left(RequestContextUtils.getInputFlashMap(request)));
  }

  private PageFrame.Face face() {
    FootLinks links = footLinks.getIfAvailable();
    ReferralProgram sharing = program.getIfAvailable();
    return new PageFrame.Face(
        academy.name(),
        academy.stage(),
        academy.url("").toString(),
        looks.look(),
        links == null ? List.of() : links.links(),
        sharing != null && sharing.isOpen());
  }

  private WorkBar.Figures figures() {
    WorkBar bar = workBar.getIfAvailable();
    return bar == null ? WorkBar.Figures.NONE : bar.figures();
  }
}
