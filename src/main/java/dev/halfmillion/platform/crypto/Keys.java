package dev.halfmillion.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import dev.halfmillion.platform.PrivateFiles;
import dev.halfmillion.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The installation's secret keys: made at the first start, kept below the data folder in files that
 * only the owner of the process can read. Losing them loses every encrypted field; so the database
 * remembers which keys it belongs to, and is never served with others.
 */
@Component
@DependsOnDatabaseInitialization
class Keys {

  private static final String FIELDS = "fields.json";
  private static final String SIGNATURES = "signatures.json";

  private final Aead fields;
  private final Mac signatures;

  Keys(Settings settings, JdbcClient jdbc) {
    Path folder = folder(settings.data());
    KeyMark mark = new KeyMark(jdbc, folder);
    mark.requireKeys(there(folder));
    try {
      Files.createDirectories(folder);
      KeysetHandle fieldKeys =
          load(folder.resolve(FIELDS), PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
      KeysetHandle signatureKeys =
          load(
              folder.resolve(SIGNATURES),
              PredefinedMacParameters.HMAC_SHA256_256BITTAG,
              MacConfig2026.get());
      mark.requireSame(
          json(fieldKeys, AeadConfig2026.get()) + json(signatureKeys, MacConfig2026.get()));
      this.fields = fieldKeys.getPrimitive(AeadConfig2026.get(), Aead.class);
      this.signatures = signatureKeys.getPrimitive(MacConfig2026.get(), Mac.class);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The keys in " + folder + " cannot be used", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The keys in " + folder + " cannot be read", unreadable);
    }
  }

  /** Where a data folder has its keys. */
  static Path folder(Path data) {
    return data.toAbsolutePath().resolve("keys");
  }

  /** Whether a folder has keys. */
  static boolean there(Path folder) {
    return Files.exists(folder.resolve(FIELDS)) && Files.exists(folder.resolve(SIGNATURES));
  }

  /** The key of fields in a folder. */
  static Aead fieldsIn(Path folder) throws GeneralSecurityException, IOException {
    return read(folder.resolve(FIELDS), AeadConfig2026.get())
        .getPrimitive(AeadConfig2026.get(), Aead.class);
  }

  /** By what a database would remember the keys in a folder. */
  static String fingerprint(Path folder) throws GeneralSecurityException, IOException {
    return KeyMark.fingerprint(
        json(read(folder.resolve(FIELDS), AeadConfig2026.get()), AeadConfig2026.get())
            + json(read(folder.resolve(SIGNATURES), MacConfig2026.get()), MacConfig2026.get()));
  }

  Aead fields() {
    return fields;
  }

  Mac signatures() {
    return signatures;
  }

  private static KeysetHandle load(Path file, Parameters parameters, Configuration configuration)
      throws GeneralSecurityException, IOException {
    if (!Files.exists(file)) {
      KeysetHandle fresh = KeysetHandle.generateNew(parameters, configuration);
      PrivateFiles.write(file, json(fresh, configuration));
      return fresh;
    }
    return read(file, configuration);
  }

  private static KeysetHandle read(Path file, Configuration configuration)
      throws GeneralSecurityException, IOException {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), configuration, InsecureSecretKeyAccess.get());
  }

  private static String json(KeysetHandle keys, Configuration configuration)
      throws GeneralSecurityException {
    return TinkJsonProtoKeysetFormat.serializeKeyset(
        keys, configuration, InsecureSecretKeyAccess.get());
  }
}
