package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How a file of statements is read. */
class SchemaStepTests {

  /** Words that MySQL 8 keeps for itself and MariaDB does not. */
  private static final Set<String> RESERVED =
      Set.of(
          "cube",
          "cume_dist",
          "dense_rank",
          "empty",
          "first_value",
          "function",
          "grouping",
          "groups",
          "json_table",
          "lag",
          "last_value",
          "lateral",
          "lead",
          "nth_value",
          "ntile",
          "of",
          "percent_rank",
          "rank",
          "row_number",
          "system",
          "window");

  @Test
  void semicolonsAndDashesInTextsAndCommentsEndNothing() {
    SchemaStep step =
        new SchemaStep(
            "zoo/V1.99.1__words.sql",
            """
            -- It's a comment; with a semicolon.
            INSERT INTO zoo VALUES ('a;b', "c--d", 'it''s', 'e\\'f;'); /* and; one */
            UPDATE `od;d` SET a = b - -1;
            SET @c = 1
            """);

    assertThat(step.statements())
        .extracting(SchemaStatement::sql)
        .containsExactly(
            "INSERT INTO zoo VALUES ('a;b', \"c--d\", 'it''s', 'e\\'f;')",
            "UPDATE `od;d` SET a = b - -1",
            "SET @c = 1");
    assertThat(step.label()).isEqualTo("1.99.1 words (zoo)");
  }

  @Test
  void eachStatementIsRepeatedAsItsKindAllows() {
    assertThat(
            SchemaStatement.of(
                "insert into a values (1); CREATE TABLE b (c INT); SET @d = 1; PREPARE e FROM @d;"
                    + " EXECUTE e; ALTER TABLE b ADD f INT; DELETE FROM b"))
        .extracting(statement -> statement.kind().name())
        .containsExactly(
            "ROWS", "STRUCTURE", "SESSION", "SESSION", "STRUCTURE", "STRUCTURE", "ROWS");
  }

  @Test
  void aNameMayBePutInQuotesLater() {
    String script = "zoo/V1.99.1__words.sql";
    SchemaStep before = new SchemaStep(script, "CREATE TABLE zoo (lead INT);");
    SchemaStep after = new SchemaStep(script, "CREATE TABLE zoo (`lead` INT);");

    assertThat(after.checksumMatches(before.getChecksum())).isTrue();
    assertThat(after.checksumMatches(after.getChecksum())).isTrue();
    assertThat(after.checksumMatches(checksum("CREATE TABLE zoo (lead BIGINT);"))).isFalse();
  }

  @Test
  void noNameIsAWordThatMySqlReserves() {
    List<String> found =
        SchemaSteps.ofThisProgram().all().stream()
            .flatMap(
                step ->
                    step.statements().stream()
                        .flatMap(statement -> Stream.of(statement.sql().split("[(,]\\s*")))
                        .map(part -> part.strip().split("\\W", 2)[0].toLowerCase(Locale.ROOT))
                        .filter(RESERVED::contains)
                        .map(word -> step.label() + ": " + word))
            .toList();

    assertThat(found).isEmpty();
  }

  private static int checksum(String text) {
    return new SchemaStep("zoo/V1.99.1__words.sql", text).getChecksum();
  }
}
