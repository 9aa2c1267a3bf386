package dev.halfmillion.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that people and their tools really send, and that programs trip over. */
final class Naughty {

  /** Not even text: a NUL and halves of characters. */
  private static final List<String> UNREADABLE =
      List.of("\u0000", "be\u0000fore", "\ud800", "x\udc00y", "\udfff\ud83d");

  private static final List<String> SIZES =
      List.of(
          "",
          " ",
          "\t\r\n",
          "x".repeat(10_000),
          "😀".repeat(5_000),
          "ह".repeat(300),
          "a b ".repeat(2_000),
          "e" + "\u0301".repeat(500),
          "9".repeat(400));

  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "-0.01",
          "1.999",
          "1e309",
          "1E+9",
          "0x1F",
          "2147483648",
          "9223372036854775808",
          "99999999999999999999999999.99",
          "1,99,99,99,99,99,99,999.00",
          "₹1,999",
          "१२३४५",
          "NaN",
          "null",
          "true",
          "1/0");

  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "'\"><img src=x onerror=alert(1)>",
          "' OR 1=1 -- ",
          "\\",
          "%",
          "_%_",
          "%00",
          "%zz",
          "${7*7}",
          "#{7*7}",
          "{x}",
          "{{7*7}}",
          "../../etc/passwd",
          "=cmd|'/c calc'!A1",
          "a\r\nSet-Cookie: a=b",
          "\u202Egnp.exe",
          "\uFEFFbyte order",
          "\uFFFF\uFDD0",
          "*?[]()+|^$");

  private static final List<String> WORDS =
      List.of(
          "https://evil.example/",
          "//evil.example",
          "/\\evil.example",
          "javascript:alert(1)",
          "@",
          "a@b@c",
          "a@" + "b".repeat(300) + ".in",
          "2026-02-30",
          "9999-99",
          "+999999999-01",
          "BANK",
          "OWNER",
          "APPROVE",
          "ord_0000000000000000000000000",
          "usr_zzzzzzzzzzzzzzzzzzzzzzzzz",
          "com_zzzzzzzzzzzzzzzzzzzzzzzzz",
          "99999999999999999-ord_0000000000000000000000000",
          "00000000-0000-0000-0000-000000000000");

  private final Random random;

  Naughty(long seed) {
    this.random = new Random(seed);
  }

  /** One unreadable text, and so many of each other kind. */
  List<String> some(int ofEach) {
    List<String> some = new ArrayList<>(pick(UNREADABLE, 1));
    List.of(SIZES, NUMBERS, MARKUP, WORDS).forEach(kind -> some.addAll(pick(kind, ofEach)));
    return some;
  }

  /** So many of any kind. */
  List<String> any(int count) {
    return pick(
        Stream.of(UNREADABLE, SIZES, NUMBERS, MARKUP, WORDS).flatMap(List::stream).toList(), count);
  }

  private List<String> pick(List<String> kind, int count) {
    List<String> shuffled = new ArrayList<>(kind);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /** Whether a text has characters that nothing can keep. */
  static boolean isUnreadable(String text) {
    return UNREADABLE.contains(text);
  }
}
