package dev.halfmillion.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
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
      AeadConfig.register();
      MacConfig.register();
      Files.createDirectories(folder);
      this.fields =
          load(folder.resolve("fields.json"), PredefinedAeadParameters.AES256_GCM)
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
      this.signatures =
          load(folder.resolve("signatures.json"), PredefinedMacParameters.HMAC_SHA256_256BITTAG)
              .getPrimitive(RegistryConfiguration.get(), Mac.class);
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

  private static KeysetHandle load(Path file, com.google.crypto.tink.Parameters parameters)
      throws GeneralSecurityException, IOException {
    if (!Files.exists(file)) {
      KeysetHandle fresh = KeysetHandle.generateNew(parameters);
      String json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
      PrivateFiles.write(file, json);
      return fresh;
    }
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), InsecureSecretKeyAccess.get());
  }
}
