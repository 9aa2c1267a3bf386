package dev.halfmillion.routes;

import dev.halfmillion.identity.oauth.ClientApp;
import dev.halfmillion.identity.oauth.ClientApps;
import dev.halfmillion.platform.api.Right;
import java.util.EnumSet;
import java.util.List;

/** A program of others that nobody minds being shut out. */
final class SpareApp {

  private SpareApp() {}

  static String of(OneOfEach one) {
    return register(one).key();
  }

  /** An address by which a program asks for a code, with all that belongs there. */
  static String asks(OneOfEach one) {
    return "/oauth2/authorize?response_type=code&scope=openid&state=x&client_id="
        + register(one).clientId()
        + "&redirect_uri=https://app.example/back&code_challenge_method=S256&code_challenge="
        + "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  }

  private static ClientApp register(OneOfEach one) {
    return one.bean(ClientApps.class)
        .register(
            "Spare app",
            List.of("https://app.example/back"),
            EnumSet.allOf(Right.class),
            true,
            null)
        .app();
  }
}
