package dev.halfmillion.sandbox;

import dev.halfmillion.platform.NotInProduction;
import org.springframework.stereotype.Component;

/** All tables of the gateway, for those who only look things up. */
@Component
@NotInProduction
record SandboxShelves(
    SandboxOrders orders,
    SandboxPayments payments,
    SandboxRefunds refunds,
    SandboxSettlements settlements) {}
