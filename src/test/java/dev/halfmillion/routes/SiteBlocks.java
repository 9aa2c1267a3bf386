package dev.halfmillion.routes;

import dev.halfmillion.site.front.Block;
import dev.halfmillion.site.front.BlockDraft;
import dev.halfmillion.site.front.BlockId;
import dev.halfmillion.site.front.BlockList;
import dev.halfmillion.site.front.Front;
import dev.halfmillion.site.front.FrontDesk;

/** A question to edit: one that is there, else a new one, for one before may have been removed. */
final class SiteBlocks {

  private SiteBlocks() {}

  static BlockId one(OneOfEach one) {
    return one.bean(Front.class).all(BlockList.QUESTIONS).stream()
        .map(Block::id)
        .findFirst()
        .orElseGet(
            () ->
                one.bean(FrontDesk.class)
                    .add(
                        BlockList.QUESTIONS,
                        new BlockDraft("Why?", "So.", null, ""),
                        false,
                        one.owner.id()));
  }
}
