package dev.halfmillion.sales.documents;

/** The kinds of tax documents. */
public enum DocumentKind {
  INVOICE("Tax invoice"),
  CREDIT_NOTE("Credit note");

  private final String title;

  DocumentKind(String title) {
    this.title = title;
  }

  /** What stands at its head. */
  public String title() {
    return title;
  }
}
