package dev.halfmillion.backoffice.commands;

import dev.halfmillion.identity.OwnerCreation;
import dev.halfmillion.identity.OwnerCreation.Wish;
import dev.halfmillion.identity.OwnerLinks;
import dev.halfmillion.platform.Refusal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an owner, or the link by which somebody becomes one. */
@Command(
    name = "create-owner",
    mixinStandardHelpOptions = true,
    description = {
      "Print a link by which somebody becomes an owner, once, within 24 hours; or make the owner at"
          + " once.",
      "Works while the academy serves, too. With --email the password is asked for, or read from"
          + " the first line of the input."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  halfmillion create-owner",
      "  halfmillion create-owner --email=asha@example.in --name=\"Asha Rao\"",
      "  halfmillion create-owner --email=asha@example.in --name=\"Asha Rao\" < password-file"
    })
final class CreateOwner implements Callable<Integer> {

  private final Program program;

  @Spec private CommandSpec spec;

  @Option(
      names = "--email",
      paramLabel = "ADDRESS",
      description = "Make the owner at once, with this address.")
  private @Nullable String email;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "Owner",
      description = "The owner's name, with --email.")
  private String name = "Owner";

  CreateOwner(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (email != null) {
      Wish wish = new Wish(name, email, password());
      program.bean(OwnerCreation.class).create(wish);
      out.println(email + " is an owner now, and signs in at " + address("/sign-in"));
    } else {
      URI link = address(program.bean(OwnerLinks.class).create());
      out.println("Open this link within 24 hours to become an owner; it works once:");
      out.println();
      out.println("    " + link);
      out.println();
      out.println("Whoever opens it runs the academy, so give it to nobody else.");
    }
    out.flush();
    return ExitCodes.FINE;
  }

  private String password() {
    Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (console.isPresent()) {
      char[] typed = console.get().readPassword("Password (15 characters or more): ");
      return typed == null ? "" : new String(typed);
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException closed) {
      throw new Refusal("owner.no-password", "Give the password on the first line of the input.");
    }
  }

  /** Where people reach the academy; the program of a command listens nowhere itself. */
  private URI address(String path) {
    URI base = program.settings().baseUrl();
    String port = program.environment().getProperty("server.port", "8080");
    return URI.create((base == null ? "http://localhost:" + port : base.toString()) + path);
  }
}
