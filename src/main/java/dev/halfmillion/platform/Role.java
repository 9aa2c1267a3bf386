package dev.halfmillion.platform;

/** What a signed-in person may do; one person can hold several. */
public enum Role {
  /** Uses what was bought or granted. */
  LEARNER,
  /** Has joined the affiliate program. */
  AFFILIATE,
  /** Writes and teaches courses. */
  INSTRUCTOR,
  /** Helps customers; sees orders and people, moves no money. */
  SUPPORT,
  /** Keeps the books and pays affiliates. */
  FINANCE,
  /** Runs the academy. */
  OWNER;

  /** The name Spring Security knows it by. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** The name people read: "Learner". */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether this role works in the back office. */
  public boolean isStaff() {
    return this == SUPPORT || this == FINANCE || this == OWNER || this == INSTRUCTOR;
  }
}
