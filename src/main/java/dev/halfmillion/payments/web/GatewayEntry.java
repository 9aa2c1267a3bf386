package dev.halfmillion.payments.web;

import dev.halfmillion.identity.PresentPassword;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stores the keys of a gateway once the gateway has accepted them. */
@Component
class GatewayEntry {

  private final GatewayAccounts accounts;
  private final UserDirectory people;
  private final PresentPassword passwords;

  GatewayEntry(GatewayAccounts accounts, UserDirectory people, PresentPassword passwords) {
    this.accounts = accounts;
    this.people = people;
    this.passwords = passwords;
  }

  /** Tries what was typed and stores it; what to mend where that was not done. */
  Optional<Problem> enter(KeyedGateway gateway, GatewayForm form, UserId owner) {
    KeySet keys = form.over(accounts.present(gateway.name()).orElse(null));
    Optional<Problem> problem = problem(gateway, keys, people.get(owner), form);
    if (problem.isEmpty()) {
      accounts.store(gateway, keys, owner);
    }
    return problem;
  }

  private Optional<Problem> problem(
      KeyedGateway gateway, KeySet keys, User owner, GatewayForm form) {
    if (!owner.hasPassword()) {
      return Optional.of(new Problem("current", "Set a password of your own first."));
    }
    return passwords
        .problem(owner, String.valueOf(form.current()))
        .or(() -> accounts.problem(gateway, keys).map(text -> keyProblem(gateway, text)))
        .or(() -> webhookProblem(keys))
        .or(() -> accounts.trial(gateway, keys).map(text -> keyProblem(gateway, text)));
  }

  private static Problem keyProblem(KeyedGateway gateway, String text) {
    return new Problem(gateway.hasKeyId() ? "keyId" : "secret", text);
  }

  private static Optional<Problem> webhookProblem(KeySet keys) {
    return keys.webhookSecret().length() < 8
        ? Optional.of(new Problem("webhookSecret", "The webhook secret has at least 8 characters."))
        : Optional.empty();
  }
}
