package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.sales.OrderId;
import java.util.UUID;

/**
 * The sold line behind a commission, as it was then.
 *
 * @param buyer as the affiliate may read it: {@code S•••• P., Maharashtra}
 * @param channel where the winning link was shared, or empty
 * @param gross what was paid, tax included
 * @param base the part the rate applies to
 * @param plan the version of the terms
 */
record Sale(
    OrderId order,
    UUID line,
    ProductId product,
    String title,
    String buyer,
    String channel,
    Money gross,
    Money base,
    Rate rate,
    int plan) {}
