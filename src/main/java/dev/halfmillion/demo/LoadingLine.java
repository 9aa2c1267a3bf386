package dev.halfmillion.demo;

import dev.halfmillion.payments.GatewayLine;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.sandbox.SandboxApi;
import dev.halfmillion.sandbox.SandboxHistory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * While history is loaded there is no web server yet, and the sandbox gateway sits behind ours: its
 * calls go straight to it, with the same words as over HTTP.
 */
@Component
@OnlyInDemo
class LoadingLine implements GatewayLine {

  private final SandboxHistory sandbox;
  private final Environment environment;

  LoadingLine(SandboxHistory sandbox, Environment environment) {
    this.sandbox = sandbox;
    this.environment = environment;
  }

  @Override
  public boolean takes(String gateway) {
    return "sandbox".equals(gateway) && environment.getProperty("local.server.port") == null;
  }

  @Override
  public Answer send(String method, String path, String body) {
    SandboxApi.Reply reply = sandbox.answer(method, path, body);
    return new Answer(reply.status(), reply.body());
  }
}
