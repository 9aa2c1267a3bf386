package dev.halfmillion.site.editing;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Look;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.brand.BrandDesk;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo and the colour of the academy. */
@Controller
@RequestMapping("/admin/site/look")
class LookController {

  private static final String HERE = "/admin/site/look";

  private final BrandDesk desk;

  LookController(BrandDesk desk) {
    this.desk = desk;
  }

  @GetMapping
  ModelAndView show() {
    return view(LookForm.of(desk.now()), List.of(), HttpStatus.OK);
  }

  /** A colour that is being chosen, as pages would show it. */
  @GetMapping("/sample")
  ModelAndView sample(@RequestParam(defaultValue = "") String colour) {
    return new ModelAndView(
        "site/admin/_sample", Map.of("sample", LookPage.Sample.of(real(colour))));
  }

  @PostMapping
  ModelAndView save(
      @RequestParam(defaultValue = "") String colour,
      @RequestParam(defaultValue = "false") String own,
      @RequestParam(defaultValue = "") String kept,
      @RequestParam(defaultValue = "false") String off,
      @RequestParam(defaultValue = "") String seenColour,
      @RequestParam(defaultValue = "") String seenLogo,
      @RequestParam(required = false) @Nullable MultipartFile logo,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    LookForm form =
        new LookForm(colour, own.equals("true"), kept, off.equals("true"), seenColour, seenLogo);
    try {
      form = form.with(logo == null || logo.isEmpty() ? null : desk.keep(logo.getInputStream()));
      desk.choose(form.chosen(), form.seen(), me.id());
    } catch (Refusal refusal) {
      return again(form, refusal);
    }
    flash.addFlashAttribute("toast", "Every page shows it from now on");
    return new ModelAndView(SeeOther.to(HERE));
  }

  private ModelAndView again(LookForm form, Refusal refusal) {
    if (refusal.status() == HttpStatus.CONFLICT) {
      String sentence =
          refusal.sentence() + " Your choice stands in the form; save once more to put it on top.";
      return view(form, List.of(new Problem("", sentence)), HttpStatus.CONFLICT);
    }
    String field = refusal.code().equals("site.colour") ? "colour" : "logo";
    return view(
        form, List.of(new Problem(field, refusal.sentence())), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView view(LookForm form, List<Problem> problems, HttpStatus status) {
    String colour = real(form.colour());
    LookPage page =
        new LookPage(
            colour,
            colour.equalsIgnoreCase(Look.BUTTON),
            desk.colourIsFixed(),
            desk.logoIsFixed(),
            form.kept(),
            PictureId.parse(form.kept()).map(id -> id.path(400)).orElse(null),
            desk.now().colour(),
            desk.now().logo(),
            LookPage.Sample.of(colour),
            problems);
    return new ModelAndView("site/admin/look", Map.of("page", page), status);
  }

  private static String real(String colour) {
    return colour.matches("#[0-9a-fA-F]{6}") ? colour : Look.BUTTON;
  }
}
