package dev.halfmillion.identity;

import dev.halfmillion.identity.Credentials.Credential;
import dev.halfmillion.identity.passwords.PasswordHashing;
import dev.halfmillion.platform.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Signs people in. A wrong password, an unknown address, one that nobody has proved, an address
 * without a password and a suspended person are told apart neither by the answer nor by the time it
 * takes.
 */
@Component
public class SignIn {

  private final Credentials credentials;
  private final PasswordHashing passwords;
  private final SignInLimits limits;
  private final SignInLinks links;
  private final EmailProofs proofs;
  private final KnownDevices devices;
  private final SessionStart start;

  SignIn(
      Credentials credentials,
      PasswordHashing passwords,
      SignInLimits limits,
      SignInLinks links,
      EmailProofs proofs,
      KnownDevices devices,
      SessionStart start) {
    this.credentials = credentials;
    this.passwords = passwords;
    this.limits = limits;
    this.links = links;
    this.proofs = proofs;
    this.devices = devices;
    this.start = start;
  }

  /**
   * Signs in by password.
   *
   * @return the person, or empty where the pair is wrong
   * @throws dev.halfmillion.platform.Refusal with 429 after too many tries, 503 when very many try
   */
  public Optional<User> byPassword(
      EmailAddress email,
      String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Credential> known = credentials.of(email);
    boolean knownDevice = known.filter(c -> devices.knows(request, c.user())).isPresent();
    Runnable rightful = limits.countPassword(email, request.getRemoteAddr(), knownDevice);
    String hash = known.map(Credential::hash).orElse(null);
    boolean right = passwords.matches(password, hash);
    if (!right || known.isEmpty() || !known.get().mayEnter()) {
      return Optional.empty();
    }
    rightful.run();
    Credential credential = known.get();
    if (hash != null && passwords.isOutdated(hash)) {
      credentials.renewPasswordHash(credential.user(), hash, passwords.hash(password));
    }
    return Optional.of(start.begin(credential.user(), credential.epoch(), request, response));
  }

  /** Who would be signed in by a link; empty where it is used, old or unknown. */
  public Optional<StoredLink> look(String token, HttpServletRequest request) {
    limits.countToken(request.getRemoteAddr());
    return links.look(token);
  }

  /** Uses a link up, signs in whom it names, and has the address proved; tells where to go. */
  public Optional<LocalPath> byLink(
      String token, HttpServletRequest request, HttpServletResponse response) {
    limits.countToken(request.getRemoteAddr());
    Optional<StoredLink> link = links.redeem(token);
    link.ifPresent(l -> start.begin(l.user(), l.epoch(), request, response));
    return link.map(StoredLink::landing);
  }

  /**
   * Signs in somebody whose order this browser has paid, before any mailbox has proved the address:
   * the session may learn and nothing else.
   *
   * @param rightful whether the payment gives that right still; asked once the person's epoch is
   *     read, so that what takes the right away meanwhile ends this session too
   * @return whether it was done
   */
  public boolean byPayment(
      UserId id,
      BooleanSupplier rightful,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Long> epoch = credentials.epochUnlessSuspended(id);
    if (epoch.isEmpty() || !rightful.getAsBoolean()) {
      return false;
    }
    start.begin(id, epoch.get(), request, response);
    return true;
  }

  /** Signs in somebody by the program's own word, as the demo's buttons do. */
  public Optional<User> withoutProof(
      UserId id, HttpServletRequest request, HttpServletResponse response) {
    proofs.vouch(id);
    return credentials
        .epochUnlessSuspended(id)
        .map(epoch -> start.begin(id, epoch, request, response));
  }
}
