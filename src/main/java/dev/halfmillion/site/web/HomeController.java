package dev.halfmillion.site.web;

import dev.halfmillion.platform.PublicPage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page and the list of courses. */
@Controller
class HomeController {

  private final Shelf shelf;
  private final Promotions promotions;

  HomeController(Shelf shelf, Promotions promotions) {
    this.shelf = shelf;
    this.promotions = promotions;
  }

  @PublicPage
  @GetMapping("/")
  String home(Model model) {
    List<Offer> offers = shelf.offers();
    model.addAttribute(
        "page",
        new HomePage(
            offers.stream().map(shelf::line).toList(),
            offers.stream()
                .map(Offer::freeLesson)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null),
            promotions.first().orElse(null),
            offers.stream()
                .findFirst()
                .flatMap(offer -> shelf.earning(offer.product()))
                .orElse(null)));
    return "site/home/index";
  }

  @PublicPage
  @GetMapping("/courses")
  String courses(Model model) {
    model.addAttribute("courses", shelf.offers().stream().map(shelf::line).toList());
    return "site/courses/index";
  }
}
