package dev.halfmillion.backoffice;

import dev.halfmillion.backoffice.commands.CommandLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;

/**
 * The one way in: {@code halfmillion [command]}. Serving is the default and is told apart before
 * anything of the commands is loaded, so that a start takes no longer for having them.
 */
public final class CommandEntry {

  private static final Set<String> OPTIONS = Set.of("--help", "-h", "--version", "-V", "--trace");

  private CommandEntry() {}

  /** Whether these arguments start the server: none, settings alone, or {@code run}. */
  public static boolean serves(String... arguments) {
    if (Arrays.stream(arguments).anyMatch(OPTIONS::contains)) {
      return false;
    }
    return arguments.length == 0 || arguments[0].equals("run") || arguments[0].startsWith("--");
  }

  /** The settings among the arguments of a start, such as {@code --server.port=9000}. */
  public static String[] settings(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("run")
        ? Arrays.copyOfRange(arguments, 1, arguments.length)
        : arguments;
  }

  /** Carries out a command, answering on the process's own outputs. */
  public static int execute(Class<?> application, String... arguments) {
    return CommandLines.execute(
        application, writer(FileDescriptor.out), writer(FileDescriptor.err), arguments);
  }

  private static PrintWriter writer(FileDescriptor where) {
    Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
    return new PrintWriter(new FileOutputStream(where), true, charset);
  }
}
