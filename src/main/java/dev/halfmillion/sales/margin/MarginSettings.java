package dev.halfmillion.sales.margin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a sale costs besides tax and commission, set from outside by {@code
 * HALFMILLION_MARGIN_GATEWAY_BASIS_POINTS} and its like; used for reckoning ahead, never for books.
 *
 * @param gatewayBasisPoints the gateway's share of what is paid, in hundredths of a percent
 * @param gatewayFixedMinor what it takes for each payment besides, in minor units
 * @param gatewayTaxBasisPoints the tax on both
 * @param leastRefundBasisPoints the share of sales that is expected back where fewer came back
 */
@Validated
@ConfigurationProperties("halfmillion.margin")
record MarginSettings(
    @Min(0) @Max(10_000) @DefaultValue("200") int gatewayBasisPoints,
    @Min(0) @Max(100_000) @DefaultValue("0") long gatewayFixedMinor,
    @Min(0) @Max(10_000) @DefaultValue("1800") int gatewayTaxBasisPoints,
    @Min(0) @Max(10_000) @DefaultValue("200") int leastRefundBasisPoints) {}
