package dev.halfmillion.identity;

import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.LetIn;
import dev.halfmillion.platform.sessions.SessionAdmission;
import dev.halfmillion.platform.sessions.SessionFacts;
import dev.halfmillion.platform.sessions.WayIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The session of the request on the calling thread: begins, renews and ends it. */
@Component
public class CurrentSession {

  /** The session attribute that says when somebody signed in, in milliseconds since 1970. */
  private static final String BEGAN = "hm.began";

  private final Users users;
  private final Credentials credentials;
  private final EndedWays ended;
  private final Clock clock;

  CurrentSession(Users users, Credentials credentials, EndedWays ended, Clock clock) {
    this.users = users;
    this.credentials = credentials;
    this.ended = ended;
    this.clock = clock;
  }

  /** Begins a session for a person; whatever session there was before is gone. */
  void begin(HttpServletRequest request, User user, long epoch) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      end(old);
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(BEGAN, clock.millis());
    session.setAttribute(SessionFacts.DEVICE, Devices.describe(request.getHeader("User-Agent")));
    fill(session, user, epoch);
  }

  /** Ends the session of a request, and what was given under it. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      end(session);
    }
    SecurityContextHolder.clearContext();
  }

  private void end(HttpSession session) {
    SignedInUser.current().ifPresent(me -> ended.note(me.id(), mark(session)));
    session.invalidate();
  }

  private static UUID mark(HttpSession session) {
    return WayIn.ofSession(Instant.ofEpochMilli(session.getCreationTime()));
  }

  /** The session's identifier where the calling request is this person's own. */
  public Optional<String> idIfOf(UserId user) {
    return SignedInUser.current().filter(me -> me.id().equals(user)).isPresent()
        ? Optional.ofNullable(session()).map(HttpSession::getId)
        : Optional.empty();
  }

  /** When somebody signed in to the session of the calling request; empty without one. */
  public Optional<Instant> begunAt() {
    HttpSession session = session();
    return session != null && session.getAttribute(BEGAN) instanceof Long millis
        ? Optional.of(Instant.ofEpochMilli(millis))
        : Optional.empty();
  }

  /**
   * By what the person of the calling request was let in, a session or the connection of a program;
   * nobody's way, where there is neither.
   */
  public WayIn wayIn() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof LetIn letIn) {
      return letIn.wayIn();
    }
    HttpSession session = session();
    return session != null && session.getAttribute(SessionAdmission.EPOCH) instanceof Long epoch
        ? new WayIn(epoch, mark(session))
        : WayIn.NONE;
  }

  /** Gives the calling request's session a new identifier and what is true of the person now. */
  void renewAfterCommit(UserId id) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            renew(id);
          }
        });
  }

  private void renew(UserId id) {
    HttpServletRequest request = request();
    HttpSession session = session();
    if (request == null || session == null) {
      return;
    }
    long epoch = credentials.settledEpoch(id).orElseThrow();
    User user = users.find(id).orElseThrow();
    request.changeSessionId();
    fill(session, user, epoch);
  }

  private static void fill(HttpSession session, User user, long epoch) {
    SignedInUser principal = user.principal();
    Set<SimpleGrantedAuthority> authorities =
        principal.roles().stream()
            .map(role -> new SimpleGrantedAuthority(role.authority()))
            .collect(java.util.stream.Collectors.toSet());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
    session.setAttribute(SessionAdmission.EPOCH, epoch);
    session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    SecurityContextHolder.setContext(context);
  }

  private static @Nullable HttpSession session() {
    HttpServletRequest request = request();
    return request == null ? null : request.getSession(false);
  }

  private static @Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? web.getRequest()
        : null;
  }
}
