package dev.halfmillion.site.web;

import dev.halfmillion.platform.PublicPage;
import dev.halfmillion.platform.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sales page of a product, and its lessons that anybody may see. */
@Controller
class CourseController {

  private final CoursePages pages;
  private final PreviewPages previews;

  CourseController(CoursePages pages, PreviewPages previews) {
    this.pages = pages;
    this.previews = previews;
  }

  @PublicPage
  @GetMapping("/courses/{slug}")
  String course(@PathVariable String slug, Model model) {
    model.addAttribute("page", pages.find(slug).orElseThrow(Refusal::notFound));
    return "site/course/show";
  }

  @PublicPage
  @GetMapping("/courses/{slug}/preview/{lesson}")
  String preview(@PathVariable String slug, @PathVariable String lesson, Model model) {
    model.addAttribute("page", previews.find(slug, lesson).orElseThrow(Refusal::notFound));
    return "site/preview/show";
  }
}
