package dev.halfmillion.backoffice.web;

import dev.halfmillion.backoffice.web.TrailPage.Note;
import dev.halfmillion.backoffice.web.TrailPage.Posting;
import dev.halfmillion.backoffice.web.TrailPage.Proof;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
    Proof proof,
    boolean together,
    List<Note> notes,
    List<Posting> postings) {

  static TrailEvent of(Instant at, int rank, String icon, String title) {
    return new TrailEvent(at, rank, icon, title, Proof.NONE, false, List.of(), List.of());
  }

  /** The same with what it is looked up by. */
  TrailEvent provenBy(String text, @Nullable String href) {
    return new TrailEvent(at, rank, icon, title, new Proof(text, href), together, notes, postings);
  }

  /** The same with one more sentence; an empty one is left out. */
  TrailEvent saying(String sentence) {
    return sentence.isEmpty() ? this : noting(new Note(null, sentence, "", null));
  }

  /** The same with one more note. */
  TrailEvent noting(Note note) {
    return new TrailEvent(
        at,
        rank,
        icon,
        title,
        proof,
        together,
        Stream.concat(notes.stream(), Stream.of(note)).toList(),
        postings);
  }

  /** The same, written in the transaction of the sale. */
  TrailEvent inTheSale() {
    return new TrailEvent(at, rank, icon, title, proof, true, notes, postings);
  }

  /** The same with a journal's lines. */
  TrailEvent posting(List<Posting> lines) {
    return new TrailEvent(at, rank, icon, title, proof, together, notes, lines);
  }
}
