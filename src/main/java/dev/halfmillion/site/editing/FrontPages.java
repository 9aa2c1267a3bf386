package dev.halfmillion.site.editing;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.Block;
import dev.halfmillion.site.front.BlockKind;
import dev.halfmillion.site.front.BlockList;
import dev.halfmillion.site.front.Front;
import dev.halfmillion.site.front.HomeHead;
import dev.halfmillion.site.texts.SiteWords;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the forms of the home page and the questions show. */
@Component
class FrontPages {

  private static final String BLOCKS = "/admin/site/blocks/";

  private final Front front;
  private final SiteWords words;
  private final Writers writers;

  FrontPages(Front front, SiteWords words, Writers writers) {
    this.front = front;
    this.words = words;
    this.writers = writers;
  }

  HomeForm headline() {
    return HomeForm.of(front.head());
  }

  OrderPage list(
      BlockList list,
      @Nullable HomeForm typed,
      String moved,
      boolean raced,
      List<Problem> problems) {
    List<Block> blocks = front.all(list);
    Writers.Names names = writers.of(blocks.stream().map(Block::changedBy).toList());
    HomeForm form = list != BlockList.HOME ? null : typed == null ? headline() : typed;
    HomeHead head = front.head();
    return new OrderPage(
        list.key(),
        form,
        front.revision(),
        blocks.stream().map(block -> line(block, names)).toList(),
        moved,
        words.now().all(),
        raced ? String.join("\n", head.headline(), head.hindi(), head.lead()).strip() : null,
        problems);
  }

  BlockPage fresh(BlockList list, BlockForm form, List<Problem> problems) {
    String name = list == BlockList.HOME ? "New block" : "New question";
    FilledWords filled = words.now();
    return new BlockPage(
        "",
        list.fresh(),
        name,
        "/admin/site/blocks?list=" + list.key(),
        form,
        0,
        picture(form.picture()),
        preview(form, filled),
        null,
        filled.all(),
        problems);
  }

  BlockPage block(Block block, BlockForm form, boolean raced, List<Problem> problems) {
    FilledWords filled = words.now();
    return new BlockPage(
        block.id().toString(),
        block.kind(),
        block.kind().label(),
        BLOCKS + block.id(),
        form,
        block.revision(),
        picture(form.picture()),
        preview(form, filled),
        raced ? theirs(block) : null,
        filled.all(),
        problems);
  }

  private BlockPage.Theirs theirs(Block block) {
    Writers.Names names = writers.of(Collections.singleton(block.changedBy()));
    return new BlockPage.Theirs(
        names.of(block.changedBy()), block.draft().title(), block.draft().body());
  }

  private static Preview preview(BlockForm form, FilledWords filled) {
    return new Preview(filled.plain(form.title()), "", filled.html(form.body()));
  }

  private static @Nullable String picture(@Nullable PictureId picture) {
    return picture == null ? null : picture.path(400);
  }

  private static OrderPage.Line line(Block block, Writers.Names names) {
    String title = block.draft().title();
    boolean untitled = title.isEmpty();
    String changed =
        block.changedAt() == null
            ? ""
            : names.of(block.changedBy()) + ", " + DateText.moment(block.changedAt());
    String kind = untitled || block.kind() == BlockKind.QUESTION ? "" : block.kind().label();
    return new OrderPage.Line(
        block.id().toString(),
        BLOCKS + block.id(),
        untitled ? block.kind().label() : title,
        kind.isEmpty() || changed.isEmpty() ? kind + changed : kind + ". " + changed,
        block.shown(),
        block.kind().filledByProgram());
  }
}
