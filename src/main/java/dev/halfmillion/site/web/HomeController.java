package dev.halfmillion.site.web;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.platform.RefundTerms;
import dev.halfmillion.platform.TaxSettings;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.site.front.Front;
import dev.halfmillion.site.front.HomeHead;
import dev.halfmillion.site.texts.SiteWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page and the list of courses. */
@Controller
class HomeController {

  private final Shelf shelf;
  private final Promotions promotions;
  private final Front front;
  private final HomeBlocks blocks;
  private final SiteWords words;
  private final Academy academy;

  HomeController(
      Shelf shelf,
      Promotions promotions,
      Front front,
      HomeBlocks blocks,
      SiteWords words,
      Academy academy) {
    this.shelf = shelf;
    this.promotions = promotions;
    this.front = front;
    this.blocks = blocks;
    this.words = words;
    this.academy = academy;
  }

  @PublicPage
  @GetMapping("/")
  String home(Model model) {
    List<Offer> offers = shelf.offers();
    HomeHead head = front.head();
    FilledWords filled = words.now();
    model.addAttribute(
        "page",
        new HomePage(
            filled.plain(head.headline()).lines().toList(),
            filled.plain(head.hindi()),
            filled.plain(head.lead()),
            promise(),
            offers.stream().map(shelf::line).toList(),
            offers.stream()
                .map(Offer::freeLesson)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null),
            promotions.first().orElse(null),
            blocks.of(offers, filled)));
    return "site/home/index";
  }

  private String promise() {
    RefundTerms refunds = academy.refundTerms();
    String money = refunds.promised() ? refunds.brief() + ". " : "";
    boolean invoiced = academy.taxSettings().strategy() == TaxSettings.Kind.INDIA_GST;
    return (money + (invoiced ? "A GST invoice with each order." : "")).strip();
  }

  @PublicPage
  @GetMapping("/courses")
  String courses(Model model) {
    List<Offer> offers = shelf.offers();
    model.addAttribute("courses", offers.stream().map(shelf::line).toList());
    model.addAttribute("facts", facts(offers));
    return "site/courses/index";
  }

  /** What is true of all that is on sale, as sentences. */
  private String facts(List<Offer> offers) {
    String tax = academy.taxSettings().included();
    List<Offer> paid = offers.stream().filter(offer -> !offer.product().isFree()).toList();
    long free = offers.stream().filter(offer -> offer.freeLesson().isPresent()).count();
    return Stream.of(
            paid.isEmpty() ? "" : "Each is paid once and yours to keep.",
            paid.isEmpty() || tax.isEmpty() ? "" : "Prices include " + tax + ".",
            watchable(free, offers.size()),
            paid.isEmpty() ? "" : academy.refundTerms().sentence())
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String watchable(long free, int all) {
    if (free == 0) {
      return "";
    }
    return free == all
        ? "Each has a lesson that is free to see."
        : "Some have a lesson that is free to see.";
  }
}
