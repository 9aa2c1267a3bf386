package dev.halfmillion.media.access;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.crypto.Signer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an address of a file is one of ours and still opens it. */
@Component
public class LinkCheck {

  /** What signatures of addresses are made for. */
  public static final String PURPOSE = "media";

  private final Signer signer;
  private final MediaGates gates;

  LinkCheck(Signer signer, MediaGates gates) {
    this.signer = signer;
    this.gates = gates;
  }

  /**
   * What an address opens.
   *
   * @param user by whose right; null where it opens to whoever holds it
   */
  public record Opened(MediaId file, @Nullable UserId user) {}

  /**
   * The file that an address names, if its signature is ours, made for it and not run out, and the
   * right that it names stands.
   */
  public Optional<Opened> opened(String id, String signature) {
    return signer
        .verify(PURPOSE, signature)
        .flatMap(value -> MediaId.parse(id).flatMap(file -> opened(value, id, file)));
  }

  private Optional<Opened> opened(String value, String id, MediaId file) {
    int space = value.indexOf(' ');
    if (space < 0) {
      return value.equals(id) ? Optional.of(new Opened(file, null)) : Optional.empty();
    }
    return value.substring(0, space).equals(id)
        ? MediaPass.parse(value.substring(space + 1))
            .filter(gates::open)
            .map(pass -> new Opened(file, pass.user()))
        : Optional.empty();
  }
}
