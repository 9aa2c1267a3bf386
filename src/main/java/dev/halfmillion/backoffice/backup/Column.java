package dev.halfmillion.backoffice.backup;

/**
 * A column that is carried; those that the database computes are not.
 *
 * @param name as the schema has it
 * @param kind how its values travel
 */
record Column(String name, Kind kind) {

  /** The value as it is asked for, so that the server itself writes it as text. */
  String asked() {
    String quoted = Table.quoted(name);
    return kind == Kind.WRITTEN ? "CAST(" + quoted + " AS CHAR)" : quoted;
  }

  /** How values travel. */
  enum Kind {
    /** Bytes as they are. */
    BYTES,
    /** Text as it is. */
    TEXT,
    /** Numbers and times, in the server's own writing. */
    WRITTEN
  }
}
