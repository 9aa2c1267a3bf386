package dev.halfmillion.media;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether pictures, videos and documents can be kept. */
@Component
class StorageCheck implements HealthCheck {

  @Override
  public String key() {
    return "storage";
  }

  @Override
  public String name() {
    return "Storage";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    Path folder = here.settings().data().toAbsolutePath().normalize().resolve("media");
    Path existing = folder;
    try {
      if (Files.exists(folder)) {
        existing =
            Files.isDirectory(folder.resolve("incoming")) ? folder.resolve("incoming") : folder;
      } else {
        existing = folder.getParent();
      }
      Path probe = Files.createTempFile(existing, "doctor", ".probe");
      try {
        Files.writeString(probe, "Halfmillion looks whether it may keep files here.");
      } finally {
        Files.delete(probe);
      }
      return List.of();
    } catch (IOException refused) {
      return List.of(
          Finding.problem(
              "Files cannot be kept in %s (%s), so uploads fail."
                  .formatted(existing, refused.getClass().getSimpleName()),
              "Make it a folder that the user of this program owns and may write to, on a disk that"
                  + " is mounted for writing and has room."));
    }
  }
}
