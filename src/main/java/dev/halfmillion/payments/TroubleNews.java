package dev.halfmillion.payments;

import dev.halfmillion.payments.alarms.Alarm;
import dev.halfmillion.payments.alarms.AlarmBell;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules of alarms. */
@Component
class TroubleNews implements AlarmBell {

  private final ApplicationEventPublisher events;

  TroubleNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void begins(Alarm alarm) {
    publish(alarm, false, alarm.beganAt());
  }

  @Override
  public void ends(Alarm alarm, Instant at) {
    publish(alarm, true, at);
  }

  private void publish(Alarm alarm, boolean over, Instant at) {
    events.publishEvent(
        new GatewayTrouble(
            alarm.id(), alarm.gateway(), alarm.kind().title(), alarm.kind().advice(), over, at));
  }
}
