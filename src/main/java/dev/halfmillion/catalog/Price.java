package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a product's price history.
 *
 * @param amount tax included
 * @param from when it began to count
 * @param setBy who set it; null for the system
 */
public record Price(Money amount, Instant from, @Nullable UserId setBy) {}
