package dev.halfmillion.platform.database;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.platform.ui.SizeText;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether the data folder can be written to, and how much room its disk has left: less than {@code
 * halfmillion.doctor.least-room} is a problem, less than four times as much a warning.
 */
@Component
class DiskCheck implements HealthCheck {

  private static final String LEAST = "halfmillion.doctor.least-room";
  private static final DataSize FULL = DataSize.ofMegabytes(512);

  @Override
  public String key() {
    return "disk";
  }

  @Override
  public String name() {
    return "Disk";
  }

  @Override
  public List<Finding> findings(Surroundings here) throws Exception {
    Path folder = here.settings().data().toAbsolutePath().normalize();
    return Stream.of(unwritable(folder), room(folder, full(here.environment())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static long full(Environment environment) {
    return Binder.get(environment).bind(LEAST, DataSize.class).orElse(FULL).toBytes();
  }

  private static Optional<Finding> unwritable(Path folder) {
    try {
      Path probe = Files.createTempFile(folder, "doctor", ".probe");
      try {
        Files.writeString(probe, "Halfmillion looks whether it may write here.");
      } finally {
        Files.deleteIfExists(probe);
      }
      return Optional.empty();
    } catch (IOException refused) {
      return Optional.of(
          Finding.problem(
              "The data folder %s cannot be written to (%s)."
                  .formatted(folder, refused.getClass().getSimpleName()),
              "Let the user of this program write there, mount the disk for writing, or set"
                  + " HALFMILLION_DATA to the right folder."));
    }
  }

  private static Optional<Finding> room(Path folder, long full) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    FileStore disk = Files.getFileStore(folder);
    long left = disk.getUsableSpace();
    String sentence =
        "The disk of %s has %s left of %s."
            .formatted(folder, SizeText.of(left), SizeText.of(disk.getTotalSpace()));
    String remedy =
        "Make room or enlarge the disk before it is full: with a full disk nothing is sold, and the"
            + " database hangs.";
    if (left < full) {
      return Optional.of(Finding.problem(sentence, remedy));
    }
    return left < 4 * full ? Optional.of(Finding.warning(sentence, remedy)) : Optional.empty();
  }
}
