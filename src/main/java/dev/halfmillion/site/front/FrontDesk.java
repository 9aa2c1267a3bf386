package dev.halfmillion.site.front;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** Changes the home page and the questions. All changes wait for each other at one row. */
@Service
public class FrontDesk {

  /** The code of the refusal where somebody else has changed the same thing meanwhile. */
  public static final String RACED = "site.raced";

  private static final int MOST = 60;

  private final FrontRows rows;
  private final BlockRows blocks;
  private final AuditLog audit;
  private final Transactions transactions;
  private final BusinessClock clock;

  FrontDesk(
      FrontRows rows,
      BlockRows blocks,
      AuditLog audit,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.blocks = blocks;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Writes the headline.
   *
   * @param seen the revision that the writer knew of
   * @throws Refusal {@link #RACED}
   */
  public void write(HomeHead head, int seen, UserId by) {
    transactions.run(
        () -> {
          requireSame(rows.lock(), seen);
          rows.write(head, now(), by);
          audit.record(by, "site.headline-changed", "home", head.headline().replace('\n', ' '));
        });
  }

  /**
   * Adds a text block or a question at the end of its list.
   *
   * @throws Refusal where the list is full
   */
  public BlockId add(BlockList list, BlockDraft draft, boolean shown, UserId by) {
    return transactions.call(
        () -> {
          rows.lock();
          List<Block> present = blocks.in(list);
          if (present.size() >= MOST) {
            throw new Refusal("site.full", "A list holds at most 60. Remove one first.");
          }
          BlockId id = BlockId.next();
          blocks.add(new Block(id, list.fresh(), draft, shown, 1, now(), by), present.size());
          audit.record(by, "site.block-added", id.toString(), said(list.fresh(), draft, shown));
          return id;
        });
  }

  /**
   * Changes what a block says and whether it is shown.
   *
   * @param seen the revision that the writer knew of
   * @throws Refusal {@link #RACED}, or 404 where it is gone
   */
  public void change(BlockId id, BlockDraft draft, boolean shown, int seen, UserId by) {
    transactions.run(
        () -> {
          rows.lock();
          Block block = blocks.find(id).orElseThrow(Refusal::notFound);
          requireSame(block.revision(), seen);
          blocks.write(id, draft, shown, now(), by);
          audit.record(by, "site.block-changed", id.toString(), said(block.kind(), draft, shown));
        });
  }

  /** Shows or hides a block. */
  public void show(BlockId id, boolean shown, UserId by) {
    transactions.run(
        () -> {
          rows.lock();
          Block block = blocks.find(id).orElseThrow(Refusal::notFound);
          if (block.shown() != shown) {
            blocks.write(id, block.draft(), shown, now(), by);
            audit.record(
                by,
                shown ? "site.block-shown" : "site.block-hidden",
                id.toString(),
                said(block.kind(), block.draft(), shown));
          }
        });
  }

  /** Removes a text block or a question; what the program fills is hidden instead. */
  public void remove(BlockId id, UserId by) {
    transactions.run(
        () -> {
          rows.lock();
          Block block = blocks.find(id).orElseThrow(Refusal::notFound);
          if (block.kind().filledByProgram()) {
            throw new Refusal("site.block-stays", "This block can be hidden, not removed.");
          }
          blocks.remove(id);
          audit.record(
              by,
              "site.block-removed",
              id.toString(),
              block.draft().title() + "\n" + block.draft().body());
        });
  }

  /**
   * Puts a list in order.
   *
   * @param order every one of the list, once
   * @throws Refusal {@link #RACED} where others are in the list by now
   */
  public void order(BlockList list, List<BlockId> order, UserId by) {
    transactions.run(
        () -> {
          rows.lock();
          List<BlockId> present = blocks.in(list).stream().map(Block::id).toList();
          if (order.size() != present.size()
              || !new HashSet<>(present).equals(new HashSet<>(order))) {
            throw Refusal.conflict(
                RACED, "Somebody has added or removed one meanwhile. Here is the list as it is.");
          }
          if (!present.equals(order)) {
            for (int position = 0; position < order.size(); position++) {
              blocks.place(order.get(position), position);
            }
            audit.record(by, "site.order-changed", list.key(), order.size() + " in a new order.");
          }
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void requireSame(int present, int seen) {
    if (present != seen) {
      throw Refusal.conflict(RACED, "Somebody else has changed this while you wrote.");
    }
  }

  private static String said(BlockKind kind, BlockDraft draft, boolean shown) {
    return kind.label()
        + (draft.title().isEmpty() ? "" : ": " + draft.title())
        + (shown ? ". Everybody sees it." : ". Hidden.");
  }
}
