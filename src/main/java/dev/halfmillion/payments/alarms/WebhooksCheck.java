package dev.halfmillion.payments.alarms;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.stereotype.Component;

/** Whether gateways tell us of payments; the owners have mails of their own about this. */
@Component
class WebhooksCheck implements HealthCheck {

  @Override
  public String key() {
    return "webhooks";
  }

  @Override
  public String name() {
    return "Webhooks";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    AlarmSettings settings =
        Binder.get(here.environment())
            .bindOrCreate("halfmillion.gateway-alarms", AlarmSettings.class);
    Map<AlarmKind, Set<String>> wrong =
        new Symptoms(here.jdbc(), settings, here.businessClock(), here.clock()).now();
    List<Finding> findings = new ArrayList<>();
    wrong.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(
            each ->
                each.getValue().stream()
                    .sorted()
                    .forEach(gateway -> findings.add(of(each.getKey(), gateway))));
    return findings;
  }

  private static Finding of(AlarmKind kind, String gateway) {
    return Finding.problem(kind.title() + " (" + gateway + ").", kind.advice());
  }

  @Override
  public boolean rings(Finding finding) {
    return false;
  }
}
