package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.TrailPage.Posting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an order, before it is put in its place and into words of time.
 *
 * @param rank decides between things of the same moment: what comes first in the chain of causes
 */
record TrailEvent(
    Instant at,
    int rank,
    String icon,
    String title,
    String proof,
    @Nullable String proofHref,
    boolean together,
    List<String> sentences,
    List<Posting> postings) {

  static TrailEvent of(
      Instant at, int rank, String icon, String title, String proof, String... sentences) {
    return new TrailEvent(at, rank, icon, title, proof, null, false, List.of(sentences), List.of());
  }

  /** The same, leading to where the proof can be seen. */
  TrailEvent leadingTo(@Nullable String href) {
    return new TrailEvent(at, rank, icon, title, proof, href, together, sentences, postings);
  }

  /** The same, written in the transaction of the sale. */
  TrailEvent inTheSale() {
    return new TrailEvent(at, rank, icon, title, proof, proofHref, true, sentences, postings);
  }

  /** The same with a journal's lines. */
  TrailEvent posting(List<Posting> lines) {
    return new TrailEvent(at, rank, icon, title, proof, proofHref, together, sentences, lines);
  }

  /** As the page shows it, at a moment of reading. */
  TrailPage.Event shown(Instant now) {
    return new TrailPage.Event(
        icon,
        title,
        Moments.time(at),
        Moments.day(at),
        proof,
        proofHref,
        together,
        at.isAfter(now),
        sentences,
        postings);
  }
}
