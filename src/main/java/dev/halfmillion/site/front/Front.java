package dev.halfmillion.site.front;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the home page is made of. */
@Component
public class Front {

  private static final HomeHead DEMO =
      new HomeHead(
          "Learn it\non Saturday.\nUse it\non Monday.",
          "शनिवार को सीखिए, सोमवार को काम में लीजिए।",
          "Short courses from people who do the work. Pay once, keep the course, and go on where"
              + " you stopped on whichever phone or computer is at hand.");
  private static final HomeHead STARTING =
      new HomeHead(
          "{academy}",
          "",
          "Courses that you pay once. Learn on whichever phone or computer is at hand, and go on"
              + " where you stopped.");

  private final FrontRows rows;
  private final BlockRows blocks;
  private final Academy academy;

  Front(FrontRows rows, BlockRows blocks, Academy academy) {
    this.rows = rows;
    this.blocks = blocks;
    this.academy = academy;
  }

  /** The headline as it was written; else one that every academy can begin with. */
  public HomeHead head() {
    return rows.head().orElse(academy.mode() == Mode.DEMO ? DEMO : STARTING);
  }

  /** Counts the changes of the headline. */
  public int revision() {
    return rows.revision();
  }

  /** All of a list in its order, the hidden ones too. */
  public List<Block> all(BlockList list) {
    return blocks.in(list);
  }

  /** What everybody sees of a list, in its order. */
  public List<Block> shown(BlockList list) {
    return blocks.in(list).stream().filter(Block::shown).toList();
  }

  /** A block or question, or empty. */
  public Optional<Block> find(BlockId id) {
    return blocks.find(id);
  }
}
