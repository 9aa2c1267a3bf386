package dev.halfmillion.identity;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.web.ClientAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How often signing in may be tried.
 *
 * <p>A guesser is stopped by three counts: of the account and the address together, of the address,
 * and, more patiently, of the account alone, which stops many addresses that guess at one account.
 * The owner is not locked out by it: a browser that has signed in to the account before has a count
 * of its own, and a link by mail is always another way in.
 *
 * <p>Counts are kept in this process only; several nodes allow as many times more.
 */
@Component
class SignInLimits {

  private static final String WAIT =
      "Too many tries in a short time. Wait a few minutes, or sign in by a link that we send you.";

  private final Throttle accountAtAddress;
  private final Throttle address;
  private final Throttle account;
  private final Throttle device;
  private final Throttle linksFromAddress;
  private final Throttle linksToAccount;
  private final Throttle tokensFromAddress;

  SignInLimits(Clock clock) {
    Duration quarter = Duration.ofMinutes(15);
    Duration hour = Duration.ofHours(1);
    this.accountAtAddress = new Throttle(8, quarter, clock);
    this.address = new Throttle(60, quarter, clock);
    this.account = new Throttle(60, hour, clock);
    this.device = new Throttle(8, quarter, clock);
    this.linksFromAddress = new Throttle(20, hour, clock);
    this.linksToAccount = new Throttle(5, hour, clock);
    this.tokensFromAddress = new Throttle(60, quarter, clock);
  }

  /**
   * Counts one try of a password.
   *
   * @param remote the address the try comes from
   * @param knownDevice whether the browser has signed in to this account before
   * @return what to give back when the password was right
   * @throws Refusal with 429
   */
  Runnable countPassword(EmailAddress email, String remote, boolean knownDevice) {
    String from = ClientAddress.key(remote);
    List<Count> counts =
        knownDevice
            ? List.of(new Count(device, email.value()))
            : List.of(
                new Count(accountAtAddress, email.value() + " " + from),
                new Count(address, from),
                new Count(account, email.value()));
    counts.forEach(count -> count.throttle.require(count.key, WAIT));
    return () -> counts.forEach(count -> count.throttle.giveBack(count.key));
  }

  /**
   * Counts one request for a sign-in link.
   *
   * @return whether a mail may be sent; the answer to the browser is the same either way
   * @throws Refusal with 429 where one address asks for many
   */
  boolean countLinkRequest(EmailAddress email, String remote) {
    linksFromAddress.require(
        ClientAddress.key(remote), "Too many links were asked for. Wait a bit.");
    return linksToAccount.count(email.value()).isEmpty();
  }

  /**
   * Counts one try of the present password by somebody signed in.
   *
   * @return what to give back when it was right
   * @throws Refusal with 429
   */
  Runnable countPresentPassword(UserId user) {
    device.require(user.toString(), WAIT);
    return () -> device.giveBack(user.toString());
  }

  /**
   * Counts one look at a link or code.
   *
   * @throws Refusal with 429
   */
  void countToken(String remote) {
    tokensFromAddress.require(
        ClientAddress.key(remote), "Too many links were tried. Wait a few minutes.");
  }

  private record Count(Throttle throttle, String key) {}
}
