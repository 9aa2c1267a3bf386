package dev.halfmillion.payments.alarms;

import java.time.Instant;

/** Told, in the transaction that writes it down, that an alarm begins or ends. */
public interface AlarmBell {

  /** Something is wrong from now on. */
  void begins(Alarm alarm);

  /** It is over. */
  void ends(Alarm alarm, Instant at);
}
