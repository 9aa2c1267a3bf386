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
import org.springframework.stereotype.Component;

/**
 * The installation's secret keys: made at the first start, kept below the data folder in files that
 * only the owner of the process can read. Losing them loses every encrypted field.
 */
@Component
class Keys {

  private final Aead fields;
  private final Mac signatures;

  Keys(Settings settings) {
    Path folder = settings.data().resolve("keys");
    try {
      Files.createDirectories(folder);
      this.fields =
          load(
                  folder.resolve("fields.json"),
                  PredefinedAeadParameters.AES256_GCM,
                  AeadConfig2026.get())
              .getPrimitive(AeadConfig2026.get(), Aead.class);
      this.signatures =
          load(
                  folder.resolve("signatures.json"),
                  PredefinedMacParameters.HMAC_SHA256_256BITTAG,
                  MacConfig2026.get())
              .getPrimitive(MacConfig2026.get(), Mac.class);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("The keys in " + folder + " cannot be used", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The keys in " + folder + " cannot be read", unreadable);
    }
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
      String json =
          TinkJsonProtoKeysetFormat.serializeKeyset(
              fresh, configuration, InsecureSecretKeyAccess.get());
      PrivateFiles.write(file, json);
      return fresh;
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), configuration, InsecureSecretKeyAccess.get());
  }
}
