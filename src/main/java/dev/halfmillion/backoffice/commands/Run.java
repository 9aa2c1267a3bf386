package dev.halfmillion.backoffice.commands;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Describes the start. {@code CommandEntry} recognises one before any command is looked at, so this
 * class is only ever asked for its help.
 */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Start serving: site, checkout, learning, back office. The default.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion",
      "  halfmillion run --server.port=9000",
      "  HALFMILLION_MODE=trial halfmillion run"
    })
final class Run implements Runnable {

  @Parameters(
      arity = "0..*",
      paramLabel = "--name=value",
      description = "Any setting, stronger than its environment variable.")
  private List<String> settings = List.of();

  @Override
  public void run() {
    throw new IllegalStateException("A start came by the way of commands: " + settings);
  }
}
