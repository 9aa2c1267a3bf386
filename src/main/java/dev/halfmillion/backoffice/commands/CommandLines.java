package dev.halfmillion.backoffice.commands;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Sets the commands up: each is handed the program it works on, and errors become sentences. */
public final class CommandLines {

  private CommandLines() {}

  /**
   * Carries out a command.
   *
   * @param application the application's class, for commands that need all of it
   * @param out where the command's answer goes
   * @param err where a sentence goes that says why it was not done
   * @return the exit code, one of {@link ExitCodes}
   */
  public static int execute(
      Class<?> application, PrintWriter out, PrintWriter err, String... arguments) {
    try (Program program = new Program(application)) {
      return of(program).setOut(out).setErr(err).execute(arguments);
    }
  }

  static CommandLine of(Program program) {
    CommandLine all = new CommandLine(Halfmillion.class, factory(program));
    all.getSubcommands()
        .values()
        .forEach(each -> each.getCommandSpec().versionProvider(new ProgramVersion()));
    return all.setParameterExceptionHandler(CommandLines::wrongUse)
        .setExecutionExceptionHandler(new FaultSentences())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  /** Commands take the program in their constructor, or nothing. */
  private static IFactory factory(Program program) {
    IFactory others = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
          if (List.of(constructor.getParameterTypes()).equals(List.of(Program.class))) {
            return type.cast(made(constructor, program));
          }
        }
        return others.create(type);
      }
    };
  }

  private static Object made(Constructor<?> constructor, Program program) throws Exception {
    try {
      return constructor.newInstance(program);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  private static int wrongUse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println(sentence(wrong));
    command
        .getErr()
        .println("\"" + command.getCommandSpec().qualifiedName() + " --help\" says how to use it.");
    command.getErr().flush();
    return ExitCodes.USAGE;
  }

  private static String sentence(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unknown) {
      String word = unknown.getUnmatched().getFirst();
      CommandSpec command = unknown.getCommandLine().getCommandSpec();
      boolean option = unknown.isUnknownOption();
      return "There is no %s \"%s\".%s"
          .formatted(
              option ? "option" : command.subcommands().isEmpty() ? "value" : "command",
              word,
              NearestWord.to(
                      word, option ? command.optionsMap().keySet() : command.subcommands().keySet())
                  .map(near -> " Did you mean " + near + "?")
                  .orElse(""));
    }
    String message = String.valueOf(wrong.getMessage());
    return message.endsWith(".") ? message : message + ".";
  }
}
