package dev.halfmillion.backoffice.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.HalfmillionApplication;
import dev.halfmillion.backoffice.CommandEntry;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.database.StartRefused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What an operator sees who types a command, rightly or wrongly. */
class CommandEntryTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {"", "run", "--server.port=9000", "run --server.port=9000", "--debug --a.b=c"})
  void theseStartTheServer(String arguments) {
    assertThat(CommandEntry.serves(words(arguments))).isTrue();
    assertThat(CommandEntry.settings(words(arguments))).allMatch(word -> word.startsWith("--"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "run --help", "--trace doctor", "bakcup"})
  void theseDoNot(String arguments) {
    assertThat(CommandEntry.serves(words(arguments))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandSaysWhatItDoesAndGivesExamples(String name) {
    assertThat(execute(name, "--help")).isEqualTo(ExitCodes.FINE);
    assertThat(out.toString()).contains("Usage: halfmillion " + name).contains("Examples:");
    assertThat(out.toString().split("Examples:")[1]).contains("halfmillion");
    assertThat(err.toString()).isEmpty();
  }

  static Stream<String> commands() {
    try (Program program = new Program(HalfmillionApplication.class)) {
      return CommandLines.of(program).getSubcommands().keySet().stream()
          .filter(name -> !name.equals("generate-completion"));
    }
  }

  @Test
  void theListNamesEachOnceWithTheExitCodes() {
    assertThat(execute("--help")).isEqualTo(ExitCodes.FINE);
    assertThat(out.toString()).contains("run ").contains("2 wrong use");
    commands().forEach(name -> assertThat(out.toString()).contains("  " + name));
  }

  @Test
  void theVersionIsSaidAndACompletionIsWritten() {
    assertThat(execute("--version")).isEqualTo(ExitCodes.FINE);
    assertThat(execute("generate-completion")).isEqualTo(ExitCodes.FINE);
    assertThat(out.toString()).startsWith("Halfmillion ").contains("complete -F");
  }

  @ParameterizedTest
  @CsvSource({"rnu, run", "rum, run", "generate, generate-completion", "--tarce run, --trace"})
  void whoMistypesIsToldTheWord(String typed, String meant) {
    assertThat(execute(words(typed))).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString()).contains("Did you mean " + meant + "?").doesNotContain("\tat ");
  }

  @Test
  void aWordLikeNoneIsNotGuessedAt() {
    assertThat(execute("frobnicate")).isEqualTo(ExitCodes.USAGE);
    assertThat(err.toString())
        .startsWith("There is no command \"frobnicate\".")
        .doesNotContain("Did you mean")
        .contains("halfmillion --help");
  }

  @Test
  void aRefusalIsItsSentenceAlone() {
    assertThat(failing(new Refusal("some.code", "The folder is not empty."), "fails"))
        .isEqualTo(ExitCodes.PROBLEM);
    assertThat(err.toString().strip()).isEqualTo("The folder is not empty.");
  }

  @Test
  void aRefusedStartIsItsSentenceAlone() {
    StartRefused refused = new StartRefused("The database cannot be used: it is down.");

    assertThat(failing(new IllegalStateException("while creating a bean", refused), "fails"))
        .isEqualTo(ExitCodes.PROBLEM);
    assertThat(err.toString().strip()).isEqualTo("The database cannot be used: it is down.");
  }

  @Test
  void aFaultIsOneSentenceAndItsTraceIsShownWhenAskedFor() {
    IllegalStateException fault = new IllegalStateException("unforeseen");

    assertThat(failing(fault, "fails")).isEqualTo(ExitCodes.FAULT);
    assertThat(err.toString()).contains("unforeseen", "--trace").doesNotContain("\tat ");
    assertThat(failing(fault, "fails", "--trace")).isEqualTo(ExitCodes.FAULT);
    assertThat(err.toString()).contains("\tat ");
  }

  private int execute(String... arguments) {
    return CommandLines.execute(
        HalfmillionApplication.class, new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private int failing(Exception with, String... arguments) {
    try (Program program = new Program(HalfmillionApplication.class)) {
      CommandLine line = CommandLines.of(program);
      line.addSubcommand(new Fails(with));
      return line.setErr(new PrintWriter(err))
          .setExecutionExceptionHandler(new FaultSentences())
          .execute(arguments);
    }
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : List.of(line.split(" ")).toArray(String[]::new);
  }

  @Command(name = "fails")
  private record Fails(Exception with) implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
      throw with;
    }
  }
}
