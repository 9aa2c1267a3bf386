package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The picture of a product, in place of the drawn cover. */
@Controller
@RequestMapping("/admin/products/{id}/picture")
class ProductPictureController {

  private final CatalogAuthoring authoring;
  private final Pictures pictures;
  private final ProductViews views;

  ProductPictureController(CatalogAuthoring authoring, Pictures pictures, ProductViews views) {
    this.authoring = authoring;
    this.pictures = pictures;
    this.views = views;
  }

  @PostMapping
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    Product product = views.minded(id, me);
    if (picture == null || picture.isEmpty()) {
      return unfit(product, "Choose a picture that is not empty.", me);
    }
    PictureId stored;
    try {
      stored = pictures.store(picture.getInputStream());
    } catch (Refusal refusal) {
      return unfit(product, refusal.sentence(), me);
    }
    authoring.picture(product.id(), stored, me.id());
    return views.done(product, "The picture is shown", flash);
  }

  @PostMapping("/removal")
  ModelAndView remove(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Product product = views.minded(id, me);
    authoring.picture(product.id(), null, me.id());
    return views.done(product, "The cover is drawn again", flash);
  }

  private ModelAndView unfit(Product product, String sentence, SignedInUser me) {
    List<Problem> problems = List.of(new Problem("picture", sentence));
    return views.again(product, ProductPages.standing(product), problems, me);
  }
}
