package dev.halfmillion.platform.hosts;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which proxies stand before the academy.
 *
 * @param addresses theirs, single or as ranges such as {@code 10.0.0.0/8}; nobody else is believed
 * @param headers by which headers they say how a request came; the others are never read, since a
 *     proxy hands through what it does not know
 */
@ConfigurationProperties("halfmillion.proxies")
public record ProxySettings(
    @DefaultValue List<String> addresses, @DefaultValue("X_FORWARDED") Kind headers) {

  /** The two ways to say it. */
  public enum Kind {
    /** {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}. */
    X_FORWARDED,
    /** {@code Forwarded}, by RFC 7239. */
    FORWARDED
  }
}
