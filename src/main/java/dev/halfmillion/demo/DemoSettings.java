package dev.halfmillion.demo;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How large the demo's invented past is; smaller ones serve tests.
 *
 * @param load whether an empty installation is filled at all
 * @param password what all named people sign in with; empty means one is made up
 * @param affiliates how many affiliates, the demo affiliate among them
 * @param orders how many paid orders
 * @param clicks how many counted clicks
 */
@Validated
@ConfigurationProperties("halfmillion.demo")
public record DemoSettings(
    @DefaultValue("true") boolean load,
    @DefaultValue("") String password,
    @DefaultValue("200") @Min(2) @Max(5_000) int affiliates,
    @DefaultValue("5000") @Min(10) @Max(100_000) int orders,
    @DefaultValue("50000") @Min(10) @Max(1_000_000) int clicks) {}
