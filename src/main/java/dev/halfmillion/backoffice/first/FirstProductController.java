package dev.halfmillion.backoffice.first;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.setup.SetUp;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Notice;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last short form of the set-up: a course on sale with its first lessons, on one page. */
@Controller
@RequestMapping(FirstProductController.PATH)
class FirstProductController {

  static final String PATH = "/admin/products/first";

  private final FirstProductReading reading;
  private final FirstProduct product;
  private final SetUp setUp;

  FirstProductController(FirstProductReading reading, FirstProduct product, SetUp setUp) {
    this.reading = reading;
    this.product = product;
    this.setUp = setUp;
  }

  /** Whoever has a product already is told so, and may make another course in the same way. */
  @GetMapping
  ModelAndView form(@RequestParam(defaultValue = "") String another) {
    List<Link> made = another.isEmpty() ? product.all() : List.of();
    if (!made.isEmpty()) {
      return new ModelAndView(
          "backoffice/first/made", Map.of("rail", setUp.rail(PATH), "products", made));
    }
    return view(FirstProductForm.empty(CourseId.next().toString()), List.of());
  }

  @PostMapping
  ModelAndView make(
      @RequestParam(defaultValue = "") String then,
      @AuthenticationPrincipal SignedInUser me,
      NativeWebRequest request,
      RedirectAttributes flash) {
    FirstProductForm form = FirstProductForm.of(request);
    CourseId key = CourseId.parse(form.key()).orElseGet(CourseId::next);
    Optional<ProductId> before = product.madeBefore(key);
    if (before.isPresent()) {
      return done(SetUp.HOME, form.title() + " is made already", flash);
    }
    boolean onSale = !then.equals("draft");
    FirstProductReading.Read read = reading.read(me.id(), form, files(request), !onSale);
    if (!read.problems().isEmpty()) {
      return view(read.form(), read.problems());
    }
    try {
      ProductId made = product.make(key, read, onSale, me);
      if (onSale) {
        Notice.leave(flash, form.title() + " is on sale.", product.page(made));
        return new ModelAndView(SeeOther.to(setUp.after(PATH)));
      }
      return draft(read, key, made, flash);
    } catch (Refusal unfit) {
      return view(read.form(), List.of(new Problem("", unfit.sentence())));
    }
  }

  private static ModelAndView draft(
      FirstProductReading.Read read, CourseId key, ProductId made, RedirectAttributes flash) {
    String kept = read.form().title() + " is kept as a draft";
    String page = "/admin/products/" + made;
    if (read.lessons().stream().allMatch(lesson -> lesson.refused().isEmpty())) {
      return done(page, kept, flash);
    }
    Notice.leave(
        flash,
        kept + ". A file that was refused is still missing in its lessons.",
        Link.to("See them", "/admin/courses/" + key));
    return new ModelAndView(SeeOther.to(page));
  }

  private static MultiValueMap<String, MultipartFile> files(NativeWebRequest request) {
    MultipartRequest sent = request.getNativeRequest(MultipartRequest.class);
    return sent == null ? new LinkedMultiValueMap<>() : sent.getMultiFileMap();
  }

  private static ModelAndView done(String next, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to(next));
  }

  private ModelAndView view(FirstProductForm form, List<Problem> problems) {
    String picture = PictureId.parse(form.picture()).map(id -> id.path(400)).orElse(null);
    HttpStatus status = problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView(
        "backoffice/first/form",
        Map.of("page", new FirstProductPage(setUp.rail(PATH), form, picture, problems)),
        status);
  }
}
