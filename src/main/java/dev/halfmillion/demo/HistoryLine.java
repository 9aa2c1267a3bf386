package dev.halfmillion.demo;

import dev.halfmillion.payments.GatewayLine;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.sandbox.SandboxApi;
import dev.halfmillion.sandbox.SandboxHistory;
import org.springframework.stereotype.Component;

/**
 * Carries calls to the sandbox gateway while the past is loaded, before there is a web server that
 * could take them.
 */
@Component
@OnlyInDemo
class HistoryLine implements GatewayLine {

  private final SandboxHistory gateway;

  HistoryLine(SandboxHistory gateway) {
    this.gateway = gateway;
  }

  @Override
  public boolean takes(String name) {
    return name.equals("sandbox") && BusinessClock.travelling();
  }

  @Override
  public Answer send(String method, String path, String body) {
    SandboxApi.Reply reply = gateway.answer(method, path, body);
    return new Answer(reply.status(), reply.body());
  }
}
