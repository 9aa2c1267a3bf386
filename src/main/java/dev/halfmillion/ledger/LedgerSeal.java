package dev.halfmillion.ledger;

import dev.halfmillion.ledger.Seals.Link;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes tampering with the books show. Posting takes no lock for it: a job appends each journal to
 * a chain afterwards, and a check walks the chain and compares. The hashes are keyed with this
 * installation's keys, so that somebody who can write to the database cannot make the chain fit
 * again.
 */
@Service
public class LedgerSeal {

  private static final int STEP = 500;
  private static final int MOST_SHOWN = 100;

  private final Seals seals;
  private final FieldCipher cipher;
  private final Transactions transactions;
  private final Clock clock;

  LedgerSeal(Seals seals, FieldCipher cipher, Transactions transactions, Clock clock) {
    this.seals = seals;
    this.cipher = cipher;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Seals every journal that is not sealed yet.
   *
   * @return how many this call sealed
   */
  public int seal() {
    int sealed = 0;
    List<UUID> step = List.of();
    do {
      // Who comes late with an earlier identifier is found from the beginning, by the next call.
      UUID after = step.isEmpty() ? null : step.getLast();
      step = transactions.call(() -> sealSome(after));
      sealed += step.size();
    } while (step.size() == STEP);
    return sealed;
  }

  private List<UUID> sealSome(@Nullable UUID after) {
    Link last = seals.lockHead();
    List<UUID> journals = seals.unsealed(after, STEP);
    if (journals.isEmpty()) {
      return journals;
    }
    Map<UUID, String> texts = seals.texts(journals);
    List<Link> links = new ArrayList<>();
    for (UUID journal : journals) {
      String text = Objects.requireNonNull(texts.get(journal));
      last = new Link(last.sequence() + 1, journal, hash(last.hash(), journal, text));
      links.add(last);
    }
    seals.append(links, clock.instant());
    seals.moveHead(last);
    return journals;
  }

  /** Walks the whole chain and compares every journal with its seal. */
  public SealReport verify() {
    List<SealReport.Damage> damages = new ArrayList<>();
    Link head = seals.head();
    Link last = new Link(0, null, "");
    List<Link> links;
    do {
      links = seals.after(last.sequence(), STEP);
      last = check(last, links, damages);
    } while (links.size() == STEP);
    if (last.sequence() < head.sequence()) {
      damages.add(new SealReport.Damage(head.sequence(), null, SealReport.Kind.CUT_SHORT));
    }
    long forgotten = seals.forgotten();
    if (forgotten > 0) {
      damages.add(new SealReport.Damage(forgotten, null, SealReport.Kind.SLIPPED_IN));
    }
    return new SealReport(
        last.sequence(), last.hash(), damages.stream().limit(MOST_SHOWN).toList());
  }

  private Link check(Link before, List<Link> links, List<SealReport.Damage> damages) {
    Map<UUID, String> texts =
        seals.texts(links.stream().map(l -> Objects.requireNonNull(l.journal())).toList());
    Link last = before;
    for (Link link : links) {
      UUID journal = Objects.requireNonNull(link.journal());
      String text = texts.get(journal);
      if (link.sequence() != last.sequence() + 1) {
        damages.add(damage(last.sequence() + 1, null, SealReport.Kind.LINK_REMOVED));
      } else if (text == null) {
        damages.add(damage(link.sequence(), journal, SealReport.Kind.JOURNAL_REMOVED));
      } else if (!link.hash().equals(hash(last.hash(), journal, text))) {
        damages.add(damage(link.sequence(), journal, SealReport.Kind.ALTERED));
      }
      last = link;
    }
    return last;
  }

  private static SealReport.Damage damage(
      long sequence, @Nullable UUID journal, SealReport.Kind kind) {
    return new SealReport.Damage(sequence, journal == null ? null : new JournalId(journal), kind);
  }

  private String hash(String before, UUID journal, String text) {
    return cipher.fingerprint("ledger-seal", before + '\n' + journal + '\n' + text);
  }
}
