import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives generated sources whose text has not changed the times they had, so that the compiler does
 * not take each build's new copies for new code. Runs as a single source file in Maven's JVM, so it
 * is written in Java 17.
 *
 * <p>Usage: KeepTimes (folder of the sources) (file that remembers)
 */
class KeepTimes {

  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    Path folder = Path.of(arguments[0]);
    Path memory = Path.of(arguments[1]);
    Map<String, String> known = read(memory);
    List<String> lines = new ArrayList<>();
    for (Path file : sources(folder)) {
      String key = digest(file) + " " + folder.relativize(file);
      String time = known.get(key);
      if (time == null) {
        time = String.valueOf(Files.getLastModifiedTime(file).toMillis());
      }
      Files.setLastModifiedTime(file, FileTime.fromMillis(Long.parseLong(time)));
      lines.add(time + " " + key);
    }
    Files.write(memory, lines);
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, String> read(Path memory) throws IOException {
    Map<String, String> known = new HashMap<>();
    if (Files.exists(memory)) {
      for (String line : Files.readAllLines(memory, StandardCharsets.UTF_8)) {
        String[] parts = line.split(" ", 2);
        known.put(parts[1], parts[0]);
      }
    }
    return known;
  }

  private static String digest(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(hash);
  }
}
