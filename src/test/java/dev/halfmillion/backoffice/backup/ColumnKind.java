package dev.halfmillion.backoffice.backup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.function.Function;

/** Every type of column that is carried, with values at its edges. */
enum ColumnKind {
  TINYINT("TINYINT", r -> pick(r, -128, 127, 0, 5)),
  BOOLEAN("BOOLEAN", r -> r.nextInt(2)),
  SMALLINT("SMALLINT UNSIGNED", r -> r.nextInt(65_536)),
  MEDIUMINT("MEDIUMINT", r -> r.nextInt(1 << 24) - (1 << 23)),
  INT("INT", r -> r.nextInt()),
  BIGINT("BIGINT", r -> pick(r, Long.MIN_VALUE, Long.MAX_VALUE, r.nextLong())),
  UNSIGNED("BIGINT UNSIGNED", r -> new BigDecimal(new BigInteger(64, r))),
  DECIMAL(
      "DECIMAL(65,30)",
      r -> new BigDecimal(new BigInteger(200, r), 30).multiply(sign(r)).toPlainString()),
  DOUBLE("DOUBLE", r -> pick(r, Double.MAX_VALUE, Double.MIN_NORMAL, 0.1 + 0.2, r.nextGaussian())),
  DATE("DATE", r -> pick(r, "0000-00-00", "0001-01-01", "9999-12-31", "2024-02-29", "2026-02-31")),
  DATETIME(
      "DATETIME(6)",
      r ->
          pick(
              r,
              "0000-00-00 00:00:00",
              "9999-12-31 23:59:59.999999",
              "2026-11-26 08:50:00.000001")),
  TIMESTAMP(
      "TIMESTAMP(6) NULL",
      r -> pick(r, "0000-00-00 00:00:00", "1970-01-01 00:00:01.000000", "2038-01-19 03:14:07.5")),
  TIME("TIME(6)", r -> pick(r, "-838:59:59", "838:59:59", "00:00:00.000001")),
  YEAR("YEAR", r -> pick(r, 0, 1901, 2155)),
  CHAR("CHAR(12) CHARACTER SET ascii COLLATE ascii_bin", r -> pick(r, "", "INR", "a b'c\"\\")),
  VARCHAR("VARCHAR(80)", r -> text(r, 40)),
  TEXT("TEXT", r -> text(r, 900)),
  LONGTEXT("LONGTEXT", r -> text(r, 9_000)),
  BINARY("BINARY(16)", r -> bytes(r, 16)),
  VARBINARY("VARBINARY(300)", r -> bytes(r, r.nextInt(301))),
  BLOB("BLOB", r -> bytes(r, r.nextInt(5_000))),
  LONGBLOB("LONGBLOB", r -> bytes(r, r.nextInt(40_000))),
  ENUM("ENUM('paid','owed','ₓ')", r -> pick(r, "paid", "owed", "ₓ")),
  SET("SET('a','b','c')", r -> pick(r, "", "a", "a,c", "a,b,c"));

  private final String definition;
  private final Function<Random, Object> value;

  ColumnKind(String definition, Function<Random, Object> value) {
    this.definition = definition;
    this.value = value;
  }

  String definition() {
    return definition;
  }

  Object value(Random random) {
    return value.apply(random);
  }

  /** Whether two columns are the same; texts are compared by their bytes. */
  String same(String one, String other) {
    return switch (this) {
      case CHAR, VARCHAR, TEXT, LONGTEXT, ENUM, SET ->
          "CAST(%s AS BINARY) <=> CAST(%s AS BINARY)".formatted(one, other);
      default -> one + " <=> " + other;
    };
  }

  private static Object pick(Random random, Object... from) {
    return from[random.nextInt(from.length)];
  }

  private static BigDecimal sign(Random random) {
    return random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate();
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(Random random, int most) {
    String[] letters = {
      "a", "'", "\"", "\\", "\u0000", "\n", "\r\n", "é", "न", "😀", "𝒳", "%", "`", " "
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most / 2); i > 0; i--) {
      text.append(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
