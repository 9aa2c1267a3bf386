package dev.halfmillion.payments.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.GatewayAccounts;
import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the pages of the gateways' settings. */
@Component
class GatewayPages {

  private static final int SHOWN = 4;

  private final GatewayAccounts accounts;
  private final Gateways gateways;
  private final Academy academy;

  GatewayPages(GatewayAccounts accounts, Gateways gateways, Academy academy) {
    this.accounts = accounts;
    this.gateways = gateways;
    this.academy = academy;
  }

  GatewaysPage all() {
    List<Gateway> ready = gateways.ready().stream().filter(gateways::choosable).toList();
    String choice = ready.isEmpty() ? "" : gateways.preferred(Money.INR).name();
    return new GatewaysPage(
        gateways.keyed().stream().map(this::row).toList(),
        choice,
        ready.stream().map(one -> Option.of(one.name(), title(one))).toList());
  }

  private GatewaysPage.Row row(KeyedGateway gateway) {
    String href = "/admin/settings/gateways/" + gateway.name();
    Optional<KeySet> keys = accounts.present(gateway.name());
    return keys.map(
            set ->
                new GatewaysPage.Row(
                    gateway.title(),
                    href,
                    gateway.isLive(set) ? Tone.AVAILABLE : Tone.PENDING,
                    gateway.isLive(set) ? "Live" : "Test: no real money",
                    gateway.hasKeyId() ? set.keyId() : masked(set.secret())))
        .orElseGet(
            () -> new GatewaysPage.Row(gateway.title(), href, Tone.NEUTRAL, "No keys yet", ""));
  }

  private static String title(Gateway gateway) {
    return gateway instanceof KeyedGateway keyed
        ? keyed.title()
        : gateway.name().substring(0, 1).toUpperCase(Locale.ROOT) + gateway.name().substring(1);
  }

  GatewayPage one(KeyedGateway gateway, GatewayForm form, Optional<Problem> problem) {
    KeySet present = accounts.present(gateway.name()).orElse(null);
    String typed = String.valueOf(form.keyId());
    return new GatewayPage(
        gateway.title(),
        "/admin/settings/gateways/" + gateway.name(),
        gateway.hasKeyId(),
        typed.isEmpty() && present != null ? present.keyId() : typed,
        present == null ? "" : masked(present.secret()),
        present == null ? "" : masked(present.webhookSecret()),
        present == null ? "" : masked(present.previousWebhookSecret()),
        academy.url("/webhooks/" + gateway.name()).toString(),
        gateway.webhookEvents(),
        problem.stream().toList());
  }

  private static String masked(@Nullable String secret) {
    if (secret == null || secret.isEmpty()) {
      return "";
    }
    return "••••" + (secret.length() < 4 * SHOWN ? "" : secret.substring(secret.length() - SHOWN));
  }
}
