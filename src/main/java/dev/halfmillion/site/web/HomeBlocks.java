package dev.halfmillion.site.web;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.site.front.Block;
import dev.halfmillion.site.front.BlockKind;
import dev.halfmillion.site.front.BlockList;
import dev.halfmillion.site.front.Front;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what stands below the headline. A block that has nothing to say is left out. */
@Component
class HomeBlocks {

  private final Front front;
  private final Shelf shelf;

  HomeBlocks(Front front, Shelf shelf) {
    this.front = front;
    this.shelf = shelf;
  }

  List<HomeBlock> of(List<Offer> offers, FilledWords words) {
    return front.shown(BlockList.HOME).stream()
        .flatMap(block -> block(block, offers, words).stream())
        .toList();
  }

  private Optional<HomeBlock> block(Block block, List<Offer> offers, FilledWords words) {
    return switch (block.kind()) {
      case COURSES, TEXT -> Optional.of(block(block, List.of(), null, words));
      case QUESTIONS ->
          Optional.of(questions(words))
              .filter(questions -> !questions.isEmpty())
              .map(questions -> block(block, questions, null, words));
      case SHARING ->
          offers.stream()
              .findFirst()
              .flatMap(offer -> shelf.earning(offer.product()))
              .map(earning -> block(block, List.of(), earning, words));
      case QUESTION -> Optional.empty();
    };
  }

  private List<HomeBlock.Question> questions(FilledWords words) {
    return front.shown(BlockList.QUESTIONS).stream()
        .filter(block -> block.kind() == BlockKind.QUESTION)
        .map(
            block ->
                new HomeBlock.Question(
                    words.plain(block.draft().title()), words.html(block.draft().body())))
        .toList();
  }

  private static HomeBlock block(
      Block block,
      List<HomeBlock.Question> questions,
      @Nullable Earning earning,
      FilledWords words) {
    PictureId picture = block.draft().picture();
    return new HomeBlock(
        block.kind(),
        words.plain(block.draft().title()),
        words.html(block.draft().body()),
        picture == null
            ? null
            : new HomeBlock.Picture(picture.path(800), picture.path(1_600), block.draft().alt()),
        questions,
        earning);
  }
}
