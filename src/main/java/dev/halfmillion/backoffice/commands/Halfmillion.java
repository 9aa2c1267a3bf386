package dev.halfmillion.backoffice.commands;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The list of commands. A new one is a class beside this and a line here. */
@Command(
    name = "halfmillion",
    description = "A whole course business in one program.",
    synopsisSubcommandLabel = "[COMMAND]",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion                           start serving (the same as run)",
      "  halfmillion run --server.port=9000    start with a setting",
      "  halfmillion COMMAND --help            what a command does, with examples",
      "  source <(halfmillion generate-completion)   completion in bash and zsh",
      "",
      "Settings are environment variables; docs/guides and the README list them.",
      "Exit codes: 0 fine, 1 a problem that is said, 2 wrong use, 3 a fault of the program."
    },
    subcommands = {
      Run.class,
      Migrate.class,
      CreateOwner.class,
      DoctorCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      ImportCourse.class,
      ExportCourse.class,
      AutoComplete.GenerateCompletion.class
    })
final class Halfmillion implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "After a fault, show where in the program it happened.")
  @SuppressWarnings("UnusedVariable") // read from the words themselves, also when they are wrong
  private boolean trace;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
