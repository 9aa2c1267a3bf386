package dev.halfmillion.payments.gateways;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A form that a browser posts to get to a gateway's page.
 *
 * @param action where to
 * @param fields names and values, in order
 * @param origins all places this may lead through, as a Content Security Policy has them
 */
public record HostedForm(URI action, Map<String, String> fields, List<String> origins) {}
