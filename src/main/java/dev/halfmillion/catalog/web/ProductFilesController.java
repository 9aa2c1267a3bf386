package dev.halfmillion.catalog.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductFiles;
import dev.halfmillion.media.MediaId;
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

/** The files of a product: uploaded and taken off. */
@Controller
@RequestMapping("/admin/products/{id}/files")
class ProductFilesController {

  private final ProductViews views;
  private final ProductFiles files;

  ProductFilesController(ProductViews views, ProductFiles files) {
    this.views = views;
    this.files = files;
  }

  @PostMapping
  ModelAndView add(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    Product product = views.minded(id, me);
    String name = file == null ? null : file.getOriginalFilename();
    if (file == null || file.isEmpty() || name == null || name.isBlank()) {
      return unfit(product, "Choose a file that is not empty.", me);
    }
    try {
      files.add(product.id(), file.getInputStream(), name, me.id());
    } catch (Refusal refusal) {
      return unfit(product, refusal.sentence(), me);
    }
    return views.done(product, "The file is kept", flash);
  }

  @PostMapping("/{file}/removal")
  ModelAndView remove(
      @PathVariable String id,
      @PathVariable String file,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Product product = views.minded(id, me);
    files.remove(product.id(), MediaId.parse(file).orElseThrow(Refusal::notFound), me.id());
    return views.done(product, "Taken off. Who bought it keeps it.", flash);
  }

  private ModelAndView unfit(Product product, String sentence, SignedInUser me) {
    List<Problem> problems = List.of(new Problem("file", sentence));
    return views.again(product, ProductPages.standing(product), problems, me);
  }
}
