package dev.halfmillion.ledger;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the books: what was posted about a subject. */
@Service
public class Books {

  private final Journals journals;

  Books(Journals journals) {
    this.journals = journals;
  }

  /** The journals about a subject such as {@code ord_…}, oldest first. */
  public List<PostedJournal> about(Object subject) {
    return journals.about(subject.toString());
  }
}
