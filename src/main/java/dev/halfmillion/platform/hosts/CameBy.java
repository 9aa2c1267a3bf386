package dev.halfmillion.platform.hosts;

import org.jspecify.annotations.Nullable;

/**
 * How a request came to the outermost proxy.
 *
 * @param client the address of the browser's end
 * @param scheme {@code http} or {@code https}; null where no proxy said
 * @param host with its port, where it has one; null where no proxy said
 */
record CameBy(String client, @Nullable String scheme, @Nullable String host) {}
