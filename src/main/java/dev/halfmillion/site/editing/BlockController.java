package dev.halfmillion.site.editing;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.media.pictures.Pictures;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.Block;
import dev.halfmillion.site.front.BlockId;
import dev.halfmillion.site.front.BlockList;
import dev.halfmillion.site.front.Front;
import dev.halfmillion.site.front.FrontDesk;
import dev.halfmillion.site.texts.SiteWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The blocks of the home page and the questions, one by one. */
@Controller
@RequestMapping("/admin/site/blocks")
class BlockController {

  private final Front front;
  private final FrontDesk desk;
  private final FrontPages pages;
  private final Pictures pictures;
  private final SiteWords words;

  BlockController(
      Front front, FrontDesk desk, FrontPages pages, Pictures pictures, SiteWords words) {
    this.front = front;
    this.desk = desk;
    this.pages = pages;
    this.pictures = pictures;
    this.words = words;
  }

  @GetMapping("/new")
  ModelAndView fresh(@RequestParam(defaultValue = "home") String list) {
    BlockForm form = new BlockForm("", "", "", "", "", "true", "", "");
    return view(pages.fresh(list(list), form, List.of()), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView add(
      @RequestParam(defaultValue = "home") String list,
      @ModelAttribute BlockForm sent,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    BlockList which = list(list);
    List<Problem> problems = new ArrayList<>();
    BlockForm form = withPicture(sent, picture, problems);
    if (form.previews()) {
      return view(pages.fresh(which, form, problems), HttpStatus.OK);
    }
    problems.addAll(form.problems(which.fresh(), words.now()));
    if (!problems.isEmpty()) {
      return view(pages.fresh(which, form, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      desk.add(which, form.draft(), form.isShown(), me.id());
    } catch (Refusal refusal) {
      problems.add(new Problem("", refusal.sentence()));
      return view(pages.fresh(which, form, problems), refusal.status());
    }
    return done(which, "Added at the end of the list", flash);
  }

  @GetMapping("/{id}")
  ModelAndView show(@PathVariable String id) {
    Block block = block(id);
    return view(pages.block(block, BlockForm.of(block), false, List.of()), HttpStatus.OK);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      @PathVariable String id,
      @ModelAttribute BlockForm sent,
      @RequestParam(required = false) @Nullable MultipartFile picture,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash)
      throws IOException {
    Block block = block(id);
    List<Problem> problems = new ArrayList<>();
    BlockForm form = withPicture(sent, picture, problems);
    if (form.previews()) {
      return view(pages.block(block, form, false, problems), HttpStatus.OK);
    }
    problems.addAll(form.problems(block.kind(), words.now()));
    if (!problems.isEmpty()) {
      return view(pages.block(block, form, false, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    try {
      desk.change(block.id(), form.draft(), form.isShown(), form.seenNumber(), me.id());
    } catch (Refusal refusal) {
      if (!refusal.code().equals(FrontDesk.RACED)) {
        throw refusal;
      }
      problems.add(new Problem("", refusal.sentence() + Conflicts.WAY_OUT));
      return view(pages.block(block(id), form, true, problems), refusal.status());
    }
    return done(block.kind().list(), "Saved", flash);
  }

  @PostMapping("/{id}/visibility")
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String shown,
      @AuthenticationPrincipal SignedInUser me,
      RedirectAttributes flash) {
    Block block = block(id);
    boolean show = shown.equals("true");
    desk.show(block.id(), show, me.id());
    return done(block.kind().list(), show ? "Everybody sees it now" : "Hidden", flash);
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(
      @PathVariable String id, @AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
    Block block = block(id);
    desk.remove(block.id(), me.id());
    return done(block.kind().list(), "Removed", flash);
  }

  /** A picture that can be read is kept at once, so that it is there whatever else is to mend. */
  private BlockForm withPicture(
      BlockForm form, @Nullable MultipartFile sent, List<Problem> problems) throws IOException {
    if (sent == null || sent.isEmpty()) {
      return form;
    }
    try {
      PictureId kept = pictures.store(sent.getInputStream());
      return form.with(kept);
    } catch (Refusal refusal) {
      problems.add(new Problem("picture", refusal.sentence()));
      return form;
    }
  }

  private static ModelAndView view(BlockPage page, HttpStatus status) {
    return new ModelAndView("site/admin/block", Map.of("page", page), status);
  }

  private static ModelAndView done(BlockList list, String toast, RedirectAttributes flash) {
    flash.addFlashAttribute("toast", toast);
    return new ModelAndView(SeeOther.to("/admin/site/" + list.key()));
  }

  private Block block(String id) {
    return BlockId.parse(id).flatMap(front::find).orElseThrow(Refusal::notFound);
  }

  private static BlockList list(String key) {
    return BlockList.of(key).orElseThrow(Refusal::notFound);
  }
}
