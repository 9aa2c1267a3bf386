package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferId;
import dev.halfmillion.sales.offers.OfferOffice;
import dev.halfmillion.sales.offers.Offers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of an offer's life: published, announced, moved, ended, thrown away. */
@Controller
@RequestMapping("/admin/offers/{id}")
class OfferStepController {

  private final Offers offers;
  private final OfferOffice office;
  private final OfferPages pages;
  private final OfferFormPages forms;

  OfferStepController(Offers offers, OfferOffice office, OfferPages pages, OfferFormPages forms) {
    this.offers = offers;
    this.office = office;
    this.pages = pages;
    this.forms = forms;
  }

  @PostMapping("/publication")
  ModelAndView publish(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") String lossKnown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Offer offer = find(id);
    if (offer.published() != null) {
      return done(offer, "This offer is published already", flash);
    }
    try {
      office.publish(offer.id(), lossKnown.equals("true"), me.id());
    } catch (LossUnconfirmed loss) {
      return unfit(forms.losing(offer, loss));
    } catch (Refusal refusal) {
      Problem problem = new Problem(field(refusal), refusal.sentence());
      return unfit(forms.page(id, OfferForm.of(offer), List.of(problem)));
    }
    return done(offer, "Published. It counts in its days.", flash);
  }

  @PostMapping("/announcement")
  ModelAndView announce(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Offer offer = find(id);
    office.announce(offer.id(), me.id());
    return done(offer, "Affiliates are being told", flash);
  }

  @PostMapping("/end")
  ModelAndView move(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String ends,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Offer offer = find(id);
    Optional<Instant> end = OfferForm.moment(ends.strip());
    String sentence = "Choose a day and a time.";
    if (end.isPresent()) {
      try {
        office.endAt(offer.id(), end.get(), me.id());
        return done(offer, "The end has moved", flash);
      } catch (Refusal refusal) {
        sentence = refusal.sentence();
      }
    }
    OfferPage page =
        pages.page(
            offer,
            offer.title(),
            offer.words(),
            ends.length() <= 40 ? ends : "",
            List.of(new Problem("ends", sentence)));
    return new ModelAndView(
        "sales/offers/show", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/stop")
  ModelAndView stop(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Offer offer = find(id);
    office.stop(offer.id(), me.id());
    return done(offer, "The offer has ended", flash);
  }

  @PostMapping("/removal")
  ModelAndView remove(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    office.remove(find(id).id(), me.id());
    flash.addFlashAttribute("toast", "Thrown away");
    return new ModelAndView(SeeOther.to("/admin/offers"));
  }

  private Offer find(String id) {
    return OfferId.parse(id).flatMap(offers::find).orElseThrow(Refusal::notFound);
  }

  private static String field(Refusal refusal) {
    return switch (refusal.code()) {
      case "offer.end" -> "ends";
      case "offer.coupon" -> "code";
      default -> "prices";
    };
  }

  private static ModelAndView unfit(OfferFormPage page) {
    return new ModelAndView(
        "sales/offers/form", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView done(Offer offer, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/offers/" + offer.id()));
  }
}
