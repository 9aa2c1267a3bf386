package dev.halfmillion.platform.hosts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hosts of their own for parts of the academy, as bare names; empty means the host of the public
 * address.
 *
 * @param affiliate the area of affiliates
 * @param app the learning app
 * @param admin the back office
 * @param cookieDomain the domain that all of them are part of, by which one sign-in holds on all
 */
@ConfigurationProperties("halfmillion.hosts")
public record HostSettings(
    @DefaultValue("") String affiliate,
    @DefaultValue("") String app,
    @DefaultValue("") String admin,
    @DefaultValue("") String cookieDomain) {}
