package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.Academy;
import org.springframework.stereotype.Component;

/** Who gives the tokens: the academy, named by its site's address. */
@Component
class Issuer {

  private final Academy academy;

  Issuer(Academy academy) {
    this.academy = academy;
  }

  /** Such as {@code https://www.example.com}, without a slash at the end. */
  String address() {
    return academy.url("").toString();
  }
}
