package dev.halfmillion.sales.web;

import dev.halfmillion.platform.SignedInUser;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own orders. */
@Controller
class AccountOrdersController {

  private final AccountOrdersPages pages;

  AccountOrdersController(AccountOrdersPages pages) {
    this.pages = pages;
  }

  @GetMapping("/account/orders")
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    return new ModelAndView("sales/account/orders", Map.of("page", pages.of(me.id())));
  }
}
