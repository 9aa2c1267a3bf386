package dev.halfmillion.routes;

import dev.halfmillion.identity.oauth.ClientApps;
import java.util.List;

/** A program of others that nobody minds being shut out. */
final class SpareApp {

  private SpareApp() {}

  static String of(OneOfEach one) {
    return one.bean(ClientApps.class)
        .register("Spare app", List.of("https://app.example/back"), true, null)
        .app()
        .key();
  }
}
