package dev.halfmillion.payouts;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Moves a line to where its money is decided: paid, returned or released, with its claims told and
 * its journal posted in one go. The caller holds the batch.
 */
@Component
class LineReleases {

  private final Lines lines;
  private final Claims claims;
  private final PayoutJournals journals;
  private final ObjectProvider<PayoutSettled> listener;

  LineReleases(
      Lines lines, Claims claims, PayoutJournals journals, ObjectProvider<PayoutSettled> listener) {
    this.lines = lines;
    this.claims = claims;
    this.journals = journals;
    this.listener = listener;
  }

  /** Takes a line out before anything was sent. */
  void release(Line line, String reason, Instant at) {
    lines.released(line.id());
    listener.ifAvailable(l -> l.released(line.id(), claims.of(line.id()), reason, at));
    claims.free(line.id());
    journals.release(line, at);
  }

  /** Notes that the money arrived. */
  void pay(Line line, String reference, Instant at) {
    listener.ifAvailable(l -> l.paid(line.id(), claims.of(line.id()), reference, at));
    journals.pay(line, at);
  }

  /** Notes that the bank sent the money back, whether or not it was reported as paid before. */
  void giveBack(Line line, String reason, Instant at) {
    listener.ifAvailable(l -> l.returned(line.id(), claims.of(line.id()), reason, at));
    claims.free(line.id());
    if (line.state() == LineState.PAID) {
      journals.takeBack(line, at);
    } else {
      journals.refuse(line, at);
    }
  }
}
