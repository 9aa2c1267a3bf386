package dev.halfmillion.learning.web;

/** What people type into fields of one line. */
final class Typed {

  private Typed() {}

  /** Without what no line holds, and without blanks around it. */
  static String line(String sent) {
    return sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
  }

  /** A place from 0 on; empty or unreadable is the end. */
  static int place(String sent) {
    return sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : Integer.MAX_VALUE;
  }
}
