package dev.halfmillion.sandbox;

import dev.halfmillion.platform.InnerLine;
import dev.halfmillion.platform.NotInProduction;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Answers calls to the gateway's API while there is no web server that could. */
@Component
@NotInProduction
class SandboxLine implements InnerLine {

  private static final String ROOT = "/sandbox-gateway/api/v1";

  private final SandboxApi api;
  private final Environment environment;

  SandboxLine(SandboxApi api, Environment environment) {
    this.api = api;
    this.environment = environment;
  }

  @Override
  public boolean takes(String path) {
    return path.startsWith(ROOT) && environment.getProperty("local.server.port") == null;
  }

  @Override
  public Answer send(String method, String path, String body) {
    SandboxApi.Reply reply = api.answer(method, path.substring(ROOT.length()), body);
    return new Answer(reply.status(), reply.body());
  }
}
