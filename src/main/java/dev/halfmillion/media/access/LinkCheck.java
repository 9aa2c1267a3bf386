package dev.halfmillion.media.access;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.platform.crypto.Signer;
import java.util.Optional;
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
   * The file that an address names, if its signature is ours, made for it and not run out, and the
   * right that it names stands.
   */
  public Optional<MediaId> opened(String id, String signature) {
    return signer
        .verify(PURPOSE, signature)
        .filter(value -> opens(value, id))
        .flatMap(value -> MediaId.parse(id));
  }

  private boolean opens(String value, String id) {
    int space = value.indexOf(' ');
    return space < 0
        ? value.equals(id)
        : value.substring(0, space).equals(id)
            && MediaPass.parse(value.substring(space + 1)).filter(gates::open).isPresent();
  }
}
