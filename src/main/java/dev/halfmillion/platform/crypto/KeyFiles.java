package dev.halfmillion.platform.crypto;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.mac.MacConfig2026;
import dev.halfmillion.platform.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of an installation's keys, for those who carry all of it to another place. What is in
 * them is as secret as all that they encrypt.
 */
public final class KeyFiles {

  private static final String FIELDS = "fields.json";
  private static final String SIGNATURES = "signatures.json";
  private static final List<String> NAMES = List.of(FIELDS, SIGNATURES);

  private KeyFiles() {}

  /** The folder of the keys in a data folder. */
  public static Path folder(Path data) {
    return data.toAbsolutePath().normalize().resolve("keys");
  }

  /** Whether a data folder has any of the keys. */
  public static boolean exist(Path data) {
    return NAMES.stream().anyMatch(name -> Files.exists(folder(data).resolve(name)));
  }

  /** The texts of the key files by their names. */
  public static Map<String, String> read(Path data) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : NAMES) {
      texts.put(name, Files.readString(folder(data).resolve(name)));
    }
    return texts;
  }

  /** Writes key files, readable by the owner of this process alone. */
  public static void write(Path data, Map<String, String> texts) throws IOException {
    if (!NAMES.containsAll(texts.keySet())) {
      throw new IOException("A file of keys has a name that is none");
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      PrivateFiles.write(folder(data).resolve(text.getKey()), text.getValue());
    }
  }

  /** What a database remembers of its keys; empty before the first start of its program. */
  public static Optional<String> remembered(JdbcClient jdbc) {
    return jdbc.sql("SELECT key_fingerprint FROM platform_installation WHERE id = 1")
        .query((row, number) -> Optional.ofNullable(row.getString("key_fingerprint")))
        .optional()
        .flatMap(kept -> kept);
  }

  /**
   * Whether keys are those that a database remembers.
   *
   * @param texts the texts of all key files
   * @param fingerprint as the database has it
   */
  public static boolean belong(Map<String, String> texts, String fingerprint) {
    try {
      String json =
          normal(texts.getOrDefault(FIELDS, ""), AeadConfig2026.get())
              + normal(texts.getOrDefault(SIGNATURES, ""), MacConfig2026.get());
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).equals(fingerprint);
    } catch (GeneralSecurityException | RuntimeException garbled) {
      return false;
    }
  }

  private static String normal(String json, Configuration configuration)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        TinkJsonProtoKeysetFormat.parseKeyset(json, configuration, InsecureSecretKeyAccess.get()),
        configuration,
        InsecureSecretKeyAccess.get());
  }
}
