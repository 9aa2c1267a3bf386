package dev.halfmillion.routes;

import java.util.Map;

/** What somebody who means well writes into a field of this name. */
final class Plausible {

  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("name", "Asha Rao"),
          Map.entry("email", "asha.rao@example.in"),
          Map.entry("phone", "98220 41576"),
          Map.entry("state", "29"),
          Map.entry("amount", "1.00"),
          Map.entry("reason", "Because it came late"),
          Map.entry("title", "A course"),
          Map.entry("summary", "What it teaches."),
          Map.entry("bio", "Has taught for years."),
          Map.entry("akshar", "री"),
          Map.entry("colour", "2"),
          Map.entry("markdown", "Some **text**."),
          Map.entry("legalName", "Kavya Nair"),
          Map.entry("pan", "ABCPE1234F"),
          Map.entry("kind", "BANK"),
          Map.entry("holder", "Kavya Nair"),
          Map.entry("account", "50100012345"),
          Map.entry("accountAgain", "50100012345"),
          Map.entry("ifsc", "HDFC0001234"),
          Map.entry("upi", "kavya@okdemo"),
          Map.entry("reference", "HDFCN52026112512345678"),
          Map.entry("method", "UPI"),
          Map.entry("outcome", "DECLINE"),
          Map.entry("plan", "NEVER"),
          Map.entry("month", "2150-01"),
          Map.entry("campaign", "diwali"),
          Map.entry("channel", "youtube"),
          Map.entry("points", "2"),
          Map.entry("draws", "2"),
          Map.entry("passPercent", "60"),
          Map.entry("review", "PASSED"),
          Map.entry("accepted", "true"));

  private Plausible() {}

  static String value(String field) {
    return VALUES.getOrDefault(field, "");
  }
}
