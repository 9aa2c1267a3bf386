package dev.halfmillion.media.storage;

import dev.halfmillion.platform.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds the storage that the settings name. */
@Configuration(proxyBeanMethods = false)
public class Stores {

  /** The storage of an installation; nothing is asked of it yet. */
  public static MediaStore of(Settings settings, StorageSettings storage) {
    return storage
        .bucket()
        .<MediaStore>map(place -> S3MediaStore.of(Bucket.of(place, storage.s3())))
        .orElseGet(() -> new DiskMediaStore(settings.data()));
  }

  @Bean
  MediaStore mediaStore(Settings settings, StorageSettings storage) {
    return of(settings, storage);
  }
}
