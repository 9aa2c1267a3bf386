package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponOffice;
import dev.halfmillion.sales.coupons.Coupons;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** All coupons and each with its orders; support may look, the owner stops them. */
@Controller
@RequestMapping(CouponPages.HOME)
class CouponsController {

  private final Coupons coupons;
  private final CouponOffice office;
  private final CouponPages pages;

  CouponsController(Coupons coupons, CouponOffice office, CouponPages pages) {
    this.coupons = coupons;
    this.office = office;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(@AuthenticationPrincipal SignedInUser me) {
    return new ModelAndView("sales/coupons/index", Map.of("page", pages.list(me.has(Role.OWNER))));
  }

  @GetMapping("/{id}")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal SignedInUser me) {
    OrderId from = OrderId.parse(after).orElse(null);
    return new ModelAndView(
        "sales/coupons/show", Map.of("page", pages.one(find(id), me.has(Role.OWNER), from)));
  }

  @PostMapping("/{id}/stop")
  RedirectView stop(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Coupon coupon = find(id);
    office.stop(coupon.id(), me.id());
    flash.addFlashAttribute("toast", coupon.code() + " does not count any more");
    return SeeOther.to(CouponPages.HOME + "/" + coupon.id());
  }

  @PostMapping("/{id}/resumption")
  RedirectView resume(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Coupon coupon = find(id);
    office.resume(coupon.id(), me.id());
    flash.addFlashAttribute("toast", coupon.code() + " counts again");
    return SeeOther.to(CouponPages.HOME + "/" + coupon.id());
  }

  private Coupon find(String id) {
    return CouponId.parse(id).flatMap(coupons::find).orElseThrow(Refusal::notFound);
  }
}
