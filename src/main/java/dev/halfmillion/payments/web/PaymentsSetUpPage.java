package dev.halfmillion.payments.web;

import dev.halfmillion.platform.setup.SetUpRail;
import dev.halfmillion.platform.ui.Link;
import java.util.List;

/**
 * The short form about payments.
 *
 * @param rail the forms around it
 * @param gateway the form of the shown gateway
 * @param name of the shown gateway, as sent
 * @param others the gateways that can be shown instead
 */
public record PaymentsSetUpPage(
    SetUpRail rail, GatewayPage gateway, String name, List<Link> others) {

  public PaymentsSetUpPage {
    others = List.copyOf(others);
  }
}
