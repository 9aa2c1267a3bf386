package dev.halfmillion.payments.alarms;

import java.time.Instant;
import java.util.UUID;

/**
 * Something is wrong with a gateway.
 *
 * @param id its name
 * @param gateway the gateway's name
 * @param kind what is wrong
 * @param beganAt since when, by the system's clock
 */
public record Alarm(UUID id, String gateway, AlarmKind kind, Instant beganAt) {}
