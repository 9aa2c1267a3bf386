import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says in a sentence what the machine lacks, before Maven says it in its own way. Runs as a single
 * source file in Maven's JVM, so it is written in Java 17.
 *
 * <p>Usage: Preflight (with-node | without-node) [with-mysql | without-mysql], or Preflight jdk, which
 * prints where the JDK is.
 */
class Preflight {

  private static final String JDK = "25";
  private static final Pattern JDK_HOME = Pattern.compile("<jdkHome>([^<]+)</jdkHome>");
  private static final int NODE = 20;
  private static final String LIBAIO = "libaio.so.1";

  public static void main(String[] arguments) {
    List<String> wanted = List.of(arguments);
    Optional<Path> jdk = findJdk();
    if (jdk.isEmpty()) {
      System.err.println(
          "\nHalfmillion is built with JDK 25 and none was found on this machine. Install one (any"
              + " vendor) or set JAVA25_HOME to it. Maven's own words follow.\n");
    }
    if (wanted.contains("jdk")) {
      jdk.ifPresentOrElse(System.out::println, () -> System.exit(1));
    }
    if (wanted.contains("with-mysql")) {
      requireMySql();
    }
    if (wanted.contains("with-node")) {
      int node = nodeVersion();
      if (node < NODE) {
        System.err.println(
            "\nThe learning app is built with Node.js "
                + NODE
                + " or newer and "
                + (node == 0 ? "none was found" : "this machine has " + node)
                + ". Install Node.js, or leave the learning app out with -Dlearn.skip.\n");
        System.exit(1);
      }
    }
  }

  /** The MySQL 8 of the tests comes as a file for Linux on x64 and needs one library besides. */
  private static void requireMySql() {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    if (!machine.equals("Linux amd64")) {
      System.err.println(
          "\nThe tests' MySQL 8 runs on Linux x64 alone, and this is "
              + machine
              + ". Leave -Pmysql out: the same tests run on MariaDB.\n");
      System.exit(1);
    }
    if (libraries().noneMatch(folder -> Files.exists(folder.resolve(LIBAIO)))) {
      System.err.println(
          "\nThe tests' MySQL 8 needs "
              + LIBAIO
              + ": install it with \"apt-get install libaio1\" (from Debian 13 and Ubuntu 24.04 on"
              + " the package is libaio1t64 and its file libaio.so.1t64, to which a link named "
              + LIBAIO
              + " must point), or leave -Pmysql out.\n");
      System.exit(1);
    }
  }

  private static Stream<Path> libraries() {
    String given = System.getProperty("preflight.libraries");
    if (given != null) {
      return Stream.of(Path.of(given));
    }
    String environment = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
    return Stream.concat(
            Stream.of(environment.split(":")).filter(folder -> !folder.isBlank()),
            Stream.of(
                "/lib/x86_64-linux-gnu",
                "/usr/lib/x86_64-linux-gnu",
                "/lib64",
                "/usr/lib64",
                "/lib",
                "/usr/lib",
                "/usr/local/lib"))
        .map(Path::of);
  }

  private static Optional<Path> findJdk() {
    if (String.valueOf(Runtime.version().feature()).equals(JDK)) {
      return Optional.of(Path.of(System.getProperty("java.home")));
    }
    List<Path> homes = new ArrayList<>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA") && name.endsWith("HOME") && !value.isBlank()) {
                homes.add(Path.of(value));
              }
            });
    Path user = Path.of(System.getProperty("user.home"));
    List<Path> folders =
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            Path.of("C:\\Program Files\\Java"),
            Path.of("C:\\Program Files\\Eclipse Adoptium"),
            user.resolve(".sdkman/candidates/java"),
            user.resolve(".asdf/installs/java"),
            user.resolve(".jbang/cache/jdks"),
            user.resolve(".jdks"),
            user.resolve(".m2/jdks"));
    folders.forEach(folder -> homes.addAll(children(folder)));
    homes.addAll(named(user.resolve(".m2/toolchains.xml")));
    return homes.stream()
        .flatMap(home -> Stream.of(home, home.resolve("Contents/Home")))
        .filter(Preflight::isWanted)
        .findFirst();
  }

  /** The JDKs that a file of toolchains names. */
  private static List<Path> named(Path toolchains) {
    try {
      return Files.exists(toolchains)
          ? JDK_HOME
              .matcher(Files.readString(toolchains))
              .results()
              .map(found -> Path.of(found.group(1).strip()))
              .toList()
          : List.of();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<Path> children(Path folder) {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        entries.forEach(found::add);
      } catch (IOException closedToUs) {
        return found;
      }
    }
    return found;
  }

  private static boolean isWanted(Path home) {
    Path release = home.resolve("release");
    try {
      return Files.isRegularFile(release)
          && Files.readString(release).contains("JAVA_VERSION=\"" + JDK);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static int nodeVersion() {
    try {
      Process node = new ProcessBuilder("node", "--version").start();
      String version = new String(node.getInputStream().readAllBytes()).strip();
      node.waitFor(10, TimeUnit.SECONDS);
      return Integer.parseInt(version.substring(1).split("\\.")[0]);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException missing) {
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
