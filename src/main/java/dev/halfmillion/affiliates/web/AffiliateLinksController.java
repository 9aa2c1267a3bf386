package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.tracking.Landings;
import dev.halfmillion.affiliates.tracking.SharedLinks;
import dev.halfmillion.affiliates.web.LinksPage.Form;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.QrCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The affiliate's links: copy, share, show as a QR code, make more. */
@Controller
class AffiliateLinksController {

  private final AffiliateArea area;
  private final LinksPages pages;
  private final ShareLinks links;
  private final SharedLinks shared;
  private final Catalog catalog;

  AffiliateLinksController(
      AffiliateArea area, LinksPages pages, ShareLinks links, SharedLinks shared, Catalog catalog) {
    this.area = area;
    this.pages = pages;
    this.links = links;
    this.shared = shared;
    this.catalog = catalog;
  }

  @GetMapping("/affiliate/links")
  String show(@AuthenticationPrincipal SignedInUser person, Model model) {
    model.addAttribute("page", pages.of(area.of(person), Form.EMPTY, List.of()));
    return "affiliates/links/index";
  }

  @PostMapping("/affiliate/links")
  Object make(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "") String product,
      @RequestParam(defaultValue = "") String campaign,
      @RequestParam(defaultValue = "") String channel,
      Model model,
      RedirectAttributes attributes,
      HttpServletResponse response) {
    Affiliate affiliate = area.of(person);
    try {
      keep(affiliate, product, campaign, channel);
    } catch (Refusal refusal) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Problem problem = new Problem("campaign", refusal.sentence());
      model.addAttribute(
          "page", pages.of(affiliate, new Form(product, campaign, channel), List.of(problem)));
      return "affiliates/links/index";
    }
    attributes.addFlashAttribute("toast", "Your link is ready.");
    return SeeOther.to("/affiliate/links");
  }

  private void keep(Affiliate affiliate, String slug, String campaign, String channel) {
    if (campaign.isBlank() && channel.isBlank()) {
      throw new Refusal(
          "link.plain", "Give the link a word of your own, or choose where you share.");
    }
    Optional<Product> product = published(slug);
    shared.keep(
        affiliate.id(),
        product.map(Product::id).orElse(null),
        product.map(Landings::of).orElse(Landings.HOME),
        campaign,
        channel);
  }

  @PostMapping("/affiliate/links/{id}/removal")
  Object remove(
      @AuthenticationPrincipal SignedInUser person,
      @PathVariable String id,
      RedirectAttributes attributes) {
    shared.forget(area.of(person).id(), PublicId.parse("lnk", id).orElseThrow(Refusal::notFound));
    attributes.addFlashAttribute("toast", "Taken off the list. The link goes on working.");
    return SeeOther.to("/affiliate/links");
  }

  /** The QR code of a link as a file to print. */
  @GetMapping("/affiliate/links/qr.svg")
  ResponseEntity<String> code(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String s) {
    if (c.length() > 40 || s.length() > 20) {
      throw Refusal.notFound();
    }
    ShareLink link = links.link(area.of(person), published(to).orElse(null), c, s);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"link.svg\"")
        .contentType(MediaType.valueOf("image/svg+xml"))
        .body(QrCode.of(link.url()).svg());
  }

  private Optional<Product> published(String slug) {
    return slug.isBlank() ? Optional.empty() : catalog.bySlug(slug).filter(Product::isPublished);
  }
}
