package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.payments.gateways.GatewayRecord;

/**
 * Something booked here that did not stand on the lists of its day. It may stand on another day's,
 * so the gateway is asked about it before it counts.
 *
 * @param kind what it is
 * @param id the gateway's name for it
 * @param found what it is if the gateway does not know it
 */
record Candidate(GatewayRecord.Kind kind, String id, Found found) {}
