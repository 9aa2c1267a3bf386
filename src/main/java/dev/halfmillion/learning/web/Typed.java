package dev.halfmillion.learning.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

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

  /** A date and a time of these centuries, as a browser sends them; empty for anything else. */
  static Optional<LocalDateTime> moment(String sent) {
    try {
      LocalDateTime read = LocalDateTime.parse(sent.strip());
      return read.getYear() >= 2000 && read.getYear() < 3000 ? Optional.of(read) : Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
