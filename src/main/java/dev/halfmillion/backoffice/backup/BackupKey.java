package dev.halfmillion.backoffice.backup;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import dev.halfmillion.platform.PrivateFiles;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What backups are locked with: one AES-256 key in a file that only its owner can read. It is not
 * part of any backup, so whoever loses it loses them all.
 */
public final class BackupKey {

  /** In hexadecimal digits; enough to tell keys apart, and no help to find one. */
  static final int ID_LENGTH = 16;

  /** The bytes of a sealed segment, of the seal in it, and of the head before the first. */
  static final int SEGMENT = 1024 * 1024;

  static final int SEAL = 16;
  static final int SEAL_HEAD = 40;

  private static final String WORDS =
      """
      # The key of Halfmillion's backups. Whoever has this file can read them, and without it
      # nobody can, not even the program itself. Keep a copy away from this machine.
      """;

  private final String id;
  private final StreamingAead cipher;

  private BackupKey(String id, StreamingAead cipher) {
    this.id = id;
    this.cipher = cipher;
  }

  /**
   * Makes a key and writes its file. A key that lay there is kept beside it under its own name,
   * since the backups made with it need it.
   *
   * @throws Refusal when the file cannot be written
   */
  public static BackupKey make(Path file) {
    try {
      if (Files.exists(file)) {
        Files.move(file, file.resolveSibling("backup-" + read(file).id + ".key"));
      }
      KeysetHandle fresh =
          KeysetHandle.generateNew(
              PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, StreamingAeadConfig2026.get());
      PrivateFiles.write(file, WORDS + json(fresh) + "\n");
      return of(fresh);
    } catch (IOException unwritable) {
      throw new Refusal(
          "backup.key.unwritable",
          "The key cannot be written to %s (%s). Name another file by HALFMILLION_BACKUP_KEY."
              .formatted(file, unwritable.getClass().getSimpleName()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot make a key", impossible);
    }
  }

  /**
   * Reads the key's file.
   *
   * @throws Refusal when it is not there, cannot be read or is no key
   */
  public static BackupKey read(Path file) {
    if (!Files.exists(file)) {
      throw new Refusal(
          "backup.key.missing",
          ("There is no key of backups at %s. For the first backup make one by \"halfmillion backup"
                  + " --make-key\" and keep a copy away from this machine; to open backups that"
                  + " exist, name their key's file by --key or HALFMILLION_BACKUP_KEY.")
              .formatted(file));
    }
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException unreadable) {
      throw new Refusal(
          "backup.key.unreadable",
          "The key at %s cannot be read (%s). Let this user read it."
              .formatted(file, unreadable.getClass().getSimpleName()));
    }
  }

  /**
   * Reads a key from its text.
   *
   * @param from where the text stands, for people
   * @throws Refusal when it is no key
   */
  static BackupKey parse(String text, String from) {
    String json =
        text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    try {
      return of(
          TinkJsonProtoKeysetFormat.parseKeyset(
              json, StreamingAeadConfig2026.get(), InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException | RuntimeException garbled) {
      throw new Refusal(
          "backup.key.garbled",
          ("%s is not a key of backups, or it is damaged. Name the right file by --key or"
                  + " HALFMILLION_BACKUP_KEY.")
              .formatted(from));
    }
  }

  /** Tells keys apart; stands in the head of each backup, and is no secret. */
  public String id() {
    return id;
  }

  StreamingAead cipher() {
    return cipher;
  }

  private static BackupKey of(KeysetHandle keys) throws GeneralSecurityException {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(json(keys).getBytes(StandardCharsets.UTF_8));
    return new BackupKey(
        HexFormat.of().formatHex(Arrays.copyOf(digest, ID_LENGTH / 2)),
        keys.getPrimitive(StreamingAeadConfig2026.get(), StreamingAead.class));
  }

  private static String json(KeysetHandle keys) throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keys, StreamingAeadConfig2026.get(), InsecureSecretKeyAccess.get());
  }
}
