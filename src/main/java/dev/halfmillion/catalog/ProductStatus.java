package dev.halfmillion.catalog;

/** Where a product stands: only a published one can be bought. */
public enum ProductStatus {
  DRAFT("Draft"),
  PUBLISHED("Published"),
  RETIRED("Retired");

  private final String label;

  ProductStatus(String label) {
    this.label = label;
  }

  /** The word people read. */
  public String label() {
    return label;
  }
}
