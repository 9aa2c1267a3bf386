package dev.halfmillion.platform.health;

import java.time.Instant;
import java.util.UUID;

/**
 * A check has begun to find something wrong, or finds nothing any more.
 *
 * @param alarm names it; its end has the same name
 * @param check what was looked at, as a heading
 * @param sentence what is wrong; empty where it is over
 * @param remedy what to do; empty where it is over
 * @param more how many findings there are besides
 * @param over whether this tells of its end
 * @param last whether further alarms of this day are not told one by one
 * @param at when it began or ended, by the system's clock
 */
public record HealthTrouble(
    UUID alarm,
    String check,
    String sentence,
    String remedy,
    int more,
    boolean over,
    boolean last,
    Instant at) {}
