package dev.halfmillion.bench.machine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of production, on this machine. */
public final class Setting {

  private Setting() {}

  /** The application's settings, by their names. */
  public static Map<String, Object> of(
      DatabaseServer database, OrdersAtGateway gateway, MailSink mail, Path folder, int port) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("halfmillion.mode", "production");
    settings.put("halfmillion.base-url", "http://127.0.0.1:" + port);
    settings.put("halfmillion.data", folder.resolve("data").toString());
    settings.put("halfmillion.database.url", database.url());
    settings.put("halfmillion.database.user", DatabaseServer.USER);
    settings.put("halfmillion.database.password", DatabaseServer.PASSWORD);
    settings.put("halfmillion.gateways.razorpay.base-url", gateway.base().toString());
    settings.put("halfmillion.proxies.addresses", "127.0.0.1");
    settings.put("spring.mail.host", "127.0.0.1");
    settings.put("spring.mail.port", mail.port());
    settings.put("halfmillion.mail.security", "none");
    settings.put("halfmillion.mail.from", "academy@bench.test");
    return settings;
  }
}
