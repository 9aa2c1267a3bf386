package dev.halfmillion.media.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
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
    StorageSettings storage = StorageSettings.of(here.environment());
    return storage.bucket().isPresent() ? inBucket(here, storage) : onDisk(here);
  }

  /** What a file goes through: it is kept, read and taken away again. */
  private static List<Finding> inBucket(Surroundings here, StorageSettings storage) {
    MediaStore store = Stores.of(here.settings(), storage);
    UUID probe = UUID.randomUUID();
    try {
      byte[] words = "Halfmillion looks whether it may keep files here.".getBytes(UTF_8);
      store.stage(probe, 0, new ByteArrayInputStream(words));
      store.seal(probe, words.length);
      try (InputStream back = store.openStaged(probe, 0)) {
        if (!Arrays.equals(back.readAllBytes(), words)) {
          throw new IOException("What was kept comes back changed.");
        }
      }
      store.discard(probe);
      return List.of();
    } catch (IOException | RuntimeException refused) {
      return List.of(
          Finding.problem(
              "Files cannot be kept in %s, so uploads and lessons fail: %s"
                  .formatted(store.address(), String.valueOf(refused.getMessage())),
              "See that the bucket is there, that HALFMILLION_MEDIA_S3_ENDPOINT and _REGION name"
                  + " its server, and that its key may list, read, write and delete in it, and"
                  + " list and abort uploads."));
    }
  }

  private static List<Finding> onDisk(Surroundings here) {
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
