package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Margin;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.CouponId;
import dev.halfmillion.sales.CouponOwners;
import dev.halfmillion.sales.CouponOwners.Owner;
import dev.halfmillion.sales.coupons.Coupon;
import dev.halfmillion.sales.coupons.CouponDraft;
import dev.halfmillion.sales.coupons.Coupons;
import dev.halfmillion.sales.coupons.GuardedCoupons;
import dev.halfmillion.sales.coupons.web.CouponCheck.Checked;
import dev.halfmillion.sales.coupons.web.CouponFormPage.Loss;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the owner makes and changes coupons. */
@Controller
@RequestMapping(CouponPages.HOME)
class CouponFormController {

  private final Coupons coupons;
  private final GuardedCoupons guarded;
  private final CouponOwners owners;
  private final CouponCheck check;
  private final Catalog catalog;

  CouponFormController(
      Coupons coupons,
      GuardedCoupons guarded,
      CouponOwners owners,
      CouponCheck check,
      Catalog catalog) {
    this.coupons = coupons;
    this.guarded = guarded;
    this.owners = owners;
    this.check = check;
    this.catalog = catalog;
  }

  @GetMapping("/new")
  ModelAndView form() {
    return view(null, CouponForm.empty(), List.of(), null);
  }

  @PostMapping("/new")
  ModelAndView create(
      @ModelAttribute CouponForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    return save(
        null,
        form,
        draft -> guarded.create(draft, !form.lossKnown().isEmpty(), me.id()),
        "is ready",
        flash);
  }

  @GetMapping("/{id}/change")
  ModelAndView change(@PathVariable String id) {
    Coupon coupon = find(id);
    String owner = owners.of(coupon.id()).map(Owner::referralCode).orElse("");
    return view(coupon, CouponForm.of(coupon, owner), List.of(), null);
  }

  @PostMapping("/{id}/change")
  ModelAndView change(
      @PathVariable String id,
      @ModelAttribute CouponForm form,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Coupon coupon = find(id);
    return save(
        coupon,
        form,
        draft -> {
          guarded.change(coupon.id(), draft, !form.lossKnown().isEmpty(), me.id());
          return coupon.id();
        },
        "is changed for orders from now on",
        flash);
  }

  private ModelAndView save(
      @Nullable Coupon present,
      CouponForm form,
      Function<CouponDraft, CouponId> save,
      String done,
      RedirectAttributes flash) {
    Checked checked = check.check(form, present);
    CouponDraft draft = checked.draft();
    if (draft == null) {
      return view(present, form, checked.problems(), null);
    }
    try {
      CouponId id = save.apply(draft);
      flash.addFlashAttribute("toast", draft.code() + " " + done);
      return new ModelAndView(SeeOther.to(CouponPages.HOME + "/" + id));
    } catch (LossUnconfirmed loss) {
      return view(present, form, List.of(new Problem("lossKnown", loss.sentence())), loss.margin());
    } catch (Refusal refusal) {
      if (!refusal.code().startsWith("coupons.")) {
        throw refusal;
      }
      String field = refusal.code().substring("coupons.".length());
      return view(present, form, List.of(new Problem(field, refusal.sentence())), null);
    }
  }

  private ModelAndView view(
      @Nullable Coupon present, CouponForm form, List<Problem> problems, @Nullable Margin margin) {
    String page = CouponPages.HOME + (present == null ? "" : "/" + present.id());
    CouponFormPage shown =
        new CouponFormPage(
            page,
            page + (present == null ? "/new" : "/change"),
            present == null ? "" : present.code().value(),
            form,
            catalog.all().stream().map(p -> Option.of(p.id().toString(), p.title())).toList(),
            problems,
            margin == null
                ? null
                : new Loss(margin.sum("One sale with this coupon"), margin.confession()));
    return new ModelAndView(
        "sales/coupons/form",
        Map.of("page", shown),
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Coupon find(String id) {
    return CouponId.parse(id).flatMap(coupons::find).orElseThrow(Refusal::notFound);
  }
}
