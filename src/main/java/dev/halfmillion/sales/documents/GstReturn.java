package dev.halfmillion.sales.documents;

import dev.halfmillion.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Sorts documents into the sections of GSTR-1, the monthly return of outward supplies. Documents
 * that are not under the GST of India belong nowhere.
 */
public final class GstReturn {

  private GstReturn() {}

  /** The sections that documents are reported in, by what the offline tool calls them. */
  public enum Section {
    /** Invoices for registered buyers, one by one. */
    B2B,
    /** Large invoices for consumers in other States, one by one. */
    B2CL,
    /** All other sales to consumers, in sums. */
    B2CS,
    /** Credit notes for registered buyers. */
    CDNR,
    /** Credit notes for what stands in B2CL. */
    CDNUR,
    NONE
  }

  /** The figures of one rate of a document, or of several together. */
  public record Figures(
      long value, long taxable, long integrated, long central, long state, long quantity) {

    private static final Figures NOTHING = new Figures(0, 0, 0, 0, 0, 0);

    Figures plus(Figures other, int sign) {
      return new Figures(
          value + sign * other.value,
          taxable + sign * other.taxable,
          integrated + sign * other.integrated,
          central + sign * other.central,
          state + sign * other.state,
          quantity + sign * other.quantity);
    }
  }

  /** What sums are made by: a place of supply or an accounting code, at one rate. */
  public record Key(String word, int basisPoints) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::word)
          .thenComparingInt(Key::basisPoints)
          .compare(this, other);
    }
  }

  /**
   * Where a document is reported.
   *
   * @param largeAbove the value above which an invoice of a day is large
   */
  public static Section section(RegisterEntry entry, Function<LocalDate, Money> largeAbove) {
    DocumentSnapshot snapshot = entry.document().snapshot();
    if (!snapshot.tax().byState()) {
      return Section.NONE;
    }
    RegisterEntry.Corrected corrected = entry.corrected();
    if (snapshot.customer().gstin() != null) {
      return corrected == null ? Section.B2B : Section.CDNR;
    }
    Money value = corrected == null ? entry.document().total() : corrected.total();
    LocalDate day = corrected == null ? entry.document().dated() : corrected.dated();
    boolean large = !snapshot.withinState() && value.compareTo(largeAbove.apply(day)) > 0;
    if (!large) {
      return Section.B2CS;
    }
    return corrected == null ? Section.B2CL : Section.CDNUR;
  }

  /** The figures of a document by rate. */
  public static Map<Integer, Figures> byRate(TaxDocument document) {
    Map<Integer, Figures> sums = new TreeMap<>();
    for (DocumentSnapshot.Item item : document.snapshot().items()) {
      sums.merge(item.rateBasisPoints(), figures(document, item), (sum, more) -> sum.plus(more, 1));
    }
    return sums;
  }

  /** Adds a document to sums by place of supply; a credit note takes off. */
  public static void addByPlace(Map<Key, Figures> sums, RegisterEntry entry) {
    String place = place(entry.document());
    byRate(entry.document())
        .forEach((rate, figures) -> add(sums, new Key(place, rate), figures, entry));
  }

  /** Adds a document to sums by accounting code; a credit note takes off. */
  public static void addByCode(Map<Key, Figures> sums, RegisterEntry entry) {
    for (DocumentSnapshot.Item item : entry.document().snapshot().items()) {
      Key key = new Key(item.sac(), item.rateBasisPoints());
      add(sums, key, figures(entry.document(), item), entry);
    }
  }

  /** The place of supply as the return names it: {@code 29-Karnataka}. */
  public static String place(TaxDocument document) {
    DocumentSnapshot.Customer customer = document.snapshot().customer();
    return customer.stateCode() + "-" + customer.state();
  }

  private static void add(Map<Key, Figures> sums, Key key, Figures figures, RegisterEntry entry) {
    Figures before = sums.getOrDefault(key, Figures.NOTHING);
    sums.put(key, before.plus(figures, entry.isCreditNote() ? -1 : 1));
  }

  private static Figures figures(TaxDocument document, DocumentSnapshot.Item item) {
    boolean halves = document.snapshot().withinState();
    long half = item.halfTax();
    return new Figures(
        item.gross(),
        item.taxable(),
        halves ? 0 : 2 * half,
        halves ? half : 0,
        halves ? half : 0,
        1);
  }
}
