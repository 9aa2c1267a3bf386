package dev.halfmillion.payments.alarms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is wrong.
 *
 * @param window the time that is looked back on
 * @param silence how long a gateway may say nothing while buyers go to it
 * @param untold how many payments learnt by asking, without one webhook, are too many
 * @param visits how many buyers must have gone to a gateway that says nothing
 * @param forged how many webhooks with a wrong signature on a day are too many
 * @param putOff after how many tries news counts as stuck
 * @param unanswered how many unanswered calls are too many
 */
@ConfigurationProperties("halfmillion.gateway-alarms")
record AlarmSettings(
    @DefaultValue("1h") Duration window,
    @DefaultValue("6h") Duration silence,
    @DefaultValue("3") int untold,
    @DefaultValue("5") int visits,
    @DefaultValue("20") int forged,
    @DefaultValue("4") int putOff,
    @DefaultValue("3") int unanswered) {}
