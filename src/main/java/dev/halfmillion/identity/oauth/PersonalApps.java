package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.personal.PersonalData;
import java.util.List;
import org.springframework.stereotype.Component;

/** The programs that somebody let in, for the copy of the own data. */
@Component
class PersonalApps implements PersonalData {

  private final Connections connections;

  PersonalApps(Connections connections) {
    this.connections = connections;
  }

  record App(String app, String device, List<String> may, String since, String lastUsed) {}

  @Override
  public String name() {
    return "apps";
  }

  @Override
  public String about() {
    return "Apps that you let into your account.";
  }

  @Override
  public Object of(UserId user) {
    return connections.of(user).stream()
        .map(
            one ->
                new App(
                    one.app(),
                    one.device(),
                    one.rights().stream().sorted().map(Right::scope).toList(),
                    one.connectedAt().toString(),
                    one.usedAt().toString()))
        .toList();
  }
}
